import Foundation

/// The same reports read into tables by what else is at hand: DuckDB and sqlite-utils, run by Python.
struct ImportComparison {
  /// The interpreter, in whose environment the packages are.
  let python: String

  enum Rival: String, CaseIterable {
    case duckdb = "DuckDB"
    case sqliteUtils = "sqlite-utils"
  }

  /// The median seconds of three runs in one process, and the process's peak memory in megabytes.
  ///
  /// - Returns: nil where the interpreter or the package is missing.
  func measure(_ rival: Rival, _ report: GeneratedReport, at path: String) throws -> (
    seconds: Double, peak: Double
  )? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", Self.script, rival.rawValue, report.rawValue, path]
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let figures = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { Double($0) }
    return figures.count == 2 ? (figures[0], figures[1]) : nil
  }

  /// Both keep what findings keep: DuckDB is asked for those fields, sqlite-utils takes whole rows,
  /// as its `insert` command does.
  private static let script = #"""
    import os, resource, sys, time
    rival, kind, path = sys.argv[1:4]
    store = path + ".compared"
    ocsf = """
        SELECT metadata.event_code AS check_id, finding_info.uid AS uid, finding_info.title AS title,
          finding_info.desc AS description, status, status_code, severity, status_detail, time,
          risk_details, remediation.desc AS remediation, unmapped.compliance AS compliance,
          cloud.provider AS provider, cloud.account.uid AS account, cloud.account.name AS name,
          resources[1].uid AS resource, resources[1].name AS resource_name,
          resources[1].type AS type, resources[1].region AS region
        FROM read_json(?)"""
    sarif = """
        SELECT r.ruleId AS check_id, r.level AS severity, r.message.text AS detail,
          r.locations[1].physicalLocation.artifactLocation.uri AS resource,
          r.locations[1].physicalLocation.region.startLine AS line,
          r.partialFingerprints.primaryLocationLineHash AS place
        FROM (SELECT unnest(runs[1].results) AS r
          FROM read_json(?, maximum_object_size = 2000000000))"""
    table = """
        SELECT CHECK_ID, CHECK_TITLE, DESCRIPTION, RISK, REMEDIATION_RECOMMENDATION_TEXT, COMPLIANCE,
          FINDING_UID, STATUS, STATUS_EXTENDED, MUTED, SEVERITY, TIMESTAMP, PROVIDER, ACCOUNT_UID,
          ACCOUNT_NAME, REGION, RESOURCE_UID, RESOURCE_NAME, RESOURCE_TYPE
        FROM read_csv(?, delim = ';', header = true, quote = '"')"""

    def duckdb_insert():
        import duckdb
        with duckdb.connect(store, config={"threads": 2}) as db:
            query = {"ocsf": ocsf, "sarif": sarif, "csv": table}[kind]
            db.execute("CREATE TABLE findings AS " + query, [path])

    def sqlite_utils_insert():
        import csv, json, sqlite_utils
        db = sqlite_utils.Database(store)
        with open(path, newline="") as file:
            if kind == "csv":
                rows = csv.DictReader(file, delimiter=";")
            else:
                rows = json.load(file)
                if kind == "sarif":
                    rows = rows["runs"][0]["results"]
            db["findings"].insert_all(rows, alter=True)
        db.close()

    times = []
    for turn in range(3):
        for rest in ("", ".wal", "-wal", "-shm"):
            if os.path.exists(store + rest):
                os.remove(store + rest)
        begin = time.perf_counter()
        duckdb_insert() if rival == "DuckDB" else sqlite_utils_insert()
        times.append(time.perf_counter() - begin)
    os.remove(store)
    print(sorted(times)[1], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    """#
}
