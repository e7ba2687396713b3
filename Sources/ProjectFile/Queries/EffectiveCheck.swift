import GRDB

/// Checks with the criteria they speak to once the user's own rules are laid over the report's.
enum EffectiveCheck {
  static let name = """
    (SELECT c.id AS id, coalesce(m.criteria, c.criteria) AS criteria
      FROM tool_check c LEFT JOIN check_mapping m ON m.tool_check = c.id)
    """

  static let table = SQL(sql: name)
}
