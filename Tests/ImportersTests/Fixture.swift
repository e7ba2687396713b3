import Foundation

/// Small reports in the tools' shapes, in our own words.
enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return try Array(Data(contentsOf: folder.appending(path: name)))
  }

  /// One Prowler 5 row; `more` overrides its fields, as JSON members that end in a comma.
  static func row(
    check: String = "s3_bucket_public_access", resource: String = "pictures",
    title: String = "Bucket is closed", detail: String = "It is open.", more: String = ""
  ) -> String {
    """
    {\(more)"metadata":{"event_code":"\(check)","product":{"name":"Prowler","version":"5.46.0"}},\
    "severity":"High","status":"New","status_code":"FAIL","status_detail":"\(detail)",\
    "finding_info":{"title":"\(title)","desc":"","uid":"prowler-\(check)-\(resource)"},\
    "resources":[{"name":"\(resource)","uid":"arn:aws:s3:::\(resource)","type":"AwsS3Bucket"}],\
    "cloud":{"provider":"aws","account":{"uid":"111122223333"}},"class_uid":2004,\
    "time":1795386001}
    """
  }

  /// A report of so many rows, each on a resource of its own.
  static func report(rows: Int) -> String {
    "[" + (0..<rows).map { row(resource: "bucket-\($0)") }.joined(separator: ",\n") + "]"
  }
}
