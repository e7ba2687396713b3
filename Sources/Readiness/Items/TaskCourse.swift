/// What a task keeps of its own course as its state moves (DOMAIN §4).
enum TaskCourse {
  /// Gives a task the day it was raised and the day it was done; one that is taken up again is
  /// neither done nor verified.
  static func settle(_ item: inout Item, before: Item, on day: CalendarDate) {
    guard item.kind == .task else { return }
    if item["raised_on"].isEmpty { item["raised_on"] = day.description }
    let status = item.taskStatus
    if status == .done || status == .verified {
      if item["done_on"].isEmpty { item["done_on"] = day.description }
    } else if before.taskStatus != status {
      item["done_on"] = ""
    }
    if status != .verified, before.taskStatus == .verified { item["verified_by"] = "" }
  }
}
