/// Who has to sign which policy, in which version, and how that stands (DOMAIN §4, §8).
extension DutyBoard {
  package static func acknowledgements(_ ground: DutyGround) -> DutyBoard {
    let versions = PolicyVersions.all(ground.items, asOf: ground.asOf)
    let policies = ground.items[.policy].filter { policy in
      policy.policyStatus != .retired && versions[policy.id]?.toSign != nil
        && !Audience(policy["audience"]).isEmpty
    }
    let workers = ground.workers
    let signed = Dictionary(grouping: ground.items[.acknowledgement]) {
      "\($0["policy"]) \($0["person"])"
    }
    let duties = policies.flatMap { policy -> [Duty] in
      guard let version = versions[policy.id]?.toSign else { return [] }
      let audience = Audience(policy["audience"])
      return workers.filter { audience.contains($0.item) }.map { worker in
        duty(policy, version, worker, signed["\(policy.id) \(worker.item.id)"] ?? [], ground)
      }
    }
    return DutyBoard(
      .acknowledgements, ground, subjects: policies, workers: workers, duties: duties)
  }

  private static func duty(
    _ policy: Item, _ version: Item, _ worker: Worker, _ signed: [Item], _ ground: DutyGround
  ) -> Duty {
    let first = ground.countsFrom(worker)
    let wanted = VersionNumber(version["version"])
    let done = signed.filter { one in
      guard let day = one.date("day"), day <= ground.asOf, first.map({ $0 <= day }) ?? true
      else { return false }
      return VersionNumber(one["version"]) >= wanted
    }.compactMap { $0.date("day") }.max()
    let again = TaskCadence(rawValue: policy["sign_again"])
    let holdsUntil = done.flatMap { day in again.map { day.adding(months: $0.months) } }
    let since = [worker.start, PolicyVersions.inForceFrom(version)].compactMap(\.self).max()
    let due =
      holdsUntil ?? (since ?? ground.asOf).adding(days: ground.limits.acknowledgementDays)
    return Duty(
      subject: policy.id, person: worker.item.id, since: since, due: due, done: done,
      holdsUntil: holdsUntil,
      state: ground.state(of: worker, due: due, done: done, holdsUntil: holdsUntil),
      detail: version["version"])
  }
}
