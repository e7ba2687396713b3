/// Writes the results of a scan of source code as SARIF 2.1.0, about 700 bytes a result.
struct SarifGenerator: RowGenerator {
  private static let rules = 200
  private static let levels = ["error", "warning", "note"]

  var head: String {
    let rules = (0..<Self.rules).map { number in
      """
      {"id":"benchmark.rule-\(number)","name":"Rule \(number)",\
      "shortDescription":{"text":"Rule \(number) of the benchmark"},\
      "fullDescription":{"text":"Code that follows rule \(number) leaves no input unchecked."},\
      "help":{"text":"Check the input first."},\
      "defaultConfiguration":{"level":"\(Self.levels[number % 3])"},\
      "properties":{"tags":["security","CWE-\(20 + number)"]}}
      """
    }
    return """
      {"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[\
      {"tool":{"driver":{"name":"Benchmark Scanner","semanticVersion":"1.0.0","rules":[\
      \(rules.joined(separator: ","))]}},"results":[
      """
  }

  var tail: String { "\n]}]}\n" }

  func row(_ position: Int) -> String {
    let rule = position % Self.rules
    let number = position / Self.rules
    let path = "src/module_\(number / 20)/file_\(number).py"
    return """
      \(position == 0 ? "" : ",")
      {"ruleId":"benchmark.rule-\(rule)","ruleIndex":\(rule),"level":"\(Self.levels[rule % 3])",\
      "message":{"text":"The value read in \(path) reaches a call that takes it as it is."},\
      "locations":[{"physicalLocation":{"artifactLocation":{"uri":"\(path)",\
      "uriBaseId":"%SRCROOT%"},"region":{"startLine":\(rule + 1),"startColumn":5,\
      "endLine":\(rule + 1),"endColumn":60,\
      "snippet":{"text":"    answer = call(request.args[\\"name_\(rule)\\"])"}}}}],\
      "partialFingerprints":{"primaryLocationLineHash":"\(String(position, radix: 16))f00dfeed:1"},\
      "properties":{"precision":"high"}}
      """
  }
}
