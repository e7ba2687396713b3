import Foundation

/// Rows in the shape of a Prowler 5 report, as small as they can be.
enum Scan {
  /// - Parameters:
  ///   - title: as it stands in JSON, escapes and all.
  ///   - resource: what tells rows of one check apart.
  static func row(
    _ resource: Int, title: String = "Bucket blocks public access", verdict: String = "FAIL"
  ) -> String {
    """
    {"message": "Bucket pw-\(resource) is open.", "status": "New", "status_id": 1,
     "status_code": "\(verdict)", "status_detail": "Bucket pw-\(resource) is open.",
     "severity": "High", "severity_id": 4, "activity_id": 1, "activity_name": "Create",
     "category_name": "Findings", "category_uid": 2, "class_name": "Detection Finding",
     "class_uid": 2004, "type_uid": 200401, "type_name": "Detection Finding: Create",
     "time": 1790000000, "time_dt": "2026-09-21T14:13:20",
     "metadata": {"event_code": "s3_bucket_public_access", "version": "1.4.0",
       "product": {"name": "Prowler", "uid": "prowler", "vendor_name": "Prowler",
         "version": "5.10.0"}},
     "finding_info": {"created_time": 1790000000, "created_time_dt": "2026-09-21T14:13:20",
       "desc": "Open buckets.", "title": "\(title)", "types": [],
       "uid": "prowler-aws-s3_bucket_public_access-111122223333-eu-west-1-pw-\(resource)"},
     "unmapped": {"compliance": {"SOC2": ["cc_6_1"]}, "provider": "aws"},
     "resources": [{"cloud_partition": "aws", "region": "eu-west-1", "group": {"name": "s3"},
       "data": {"details": "", "metadata": {}}, "labels": [], "name": "pw-\(resource)",
       "type": "AwsS3Bucket", "uid": "arn:aws:s3:::pw-\(resource)"}],
     "cloud": {"account": {"name": "", "type": "AWS Account", "type_id": 10,
       "uid": "111122223333", "labels": []}, "provider": "aws", "region": "eu-west-1"},
     "remediation": {"desc": "Close it.", "references": []},
     "risk_details": "Anyone may read it."}
    """
  }
}

extension Program {
  /// Writes rows as one report into the folder.
  func write(scan rows: [String], to name: String) throws {
    let text = "[" + rows.joined(separator: ",\n") + "]"
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
}
