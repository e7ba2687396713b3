/// The site an address belongs to.
enum WebSite {
  /// `https://shop.example` of `https://shop.example/cart?x=1`; the whole text where it is no address.
  static func name(of address: String) -> String {
    let parts = address.split(separator: "://", maxSplits: 1)
    guard parts.count == 2 else {
      return String(address.prefix { $0 != "/" && $0 != "?" })
    }
    return "\(parts[0])://\(parts[1].prefix { $0 != "/" && $0 != "?" && $0 != "#" })"
  }
}
