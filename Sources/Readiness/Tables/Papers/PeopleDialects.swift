extension PaperDialect {
  /// The tools whose lists of people are read.
  static let people = [ours, bambooHR, googleWorkspace, okta, rippling, gusto]

  /// The roster as it is exported here.
  private static let ours = PaperDialect(
    name: "Greenroom", signs: [["name", "in_scope"], ["name", "worker", "start"]],
    columns: [
      Column("id", "id"), Column("name", "name"), Column("email", "email"),
      Column("e_mail", "email"), Column("employee_id", "employee_id"),
      Column("number", "employee_id"), Column("role", "role"), Column("team", "team"),
      Column("manager", "manager"), Column("worker", "worker"), Column("works_as", "worker"),
      Column("start", "start"), Column("first_day", "start"), Column("last_day", "last_day"),
      Column("leave_from", "leave_from"), Column("leave_to", "leave_to"),
      Column("in_scope", "in_scope"), Column("earlier", "earlier"),
      Column("earlier_stints", "earlier"), Column("note", "note"),
    ], isOurs: true)

  /// The standard and custom reports; `Employee #` is its own number of a person.
  private static let bambooHR = PaperDialect(
    name: "BambooHR",
    signs: [
      ["employee", "first_name"], ["employee", "last_name_first_name"],
      ["employee_number", "last_name_first_name"],
    ],
    columns: [
      Column("employee", "employee_id"), Column("employee_number", "employee_id"),
      Column("last_name_first_name", "last_first"), Column("display_name", "name"),
      Column("first_name", "first"), Column("last_name", "last"), Column("work_email", "email"),
      Column("email", "email"), Column("job_title", "role"), Column("department", "team"),
      Column("division", "team"), Column("reporting_to", "manager"),
      Column("reports_to", "manager"), Column("supervisor", "manager"),
      Column("manager", "manager"), Column("supervisor_email", "manager_email"),
      Column("reports_to_email", "manager_email"), Column("supervisor_id", "manager_id"),
      Column("status", "status"), Column("employment_status", "employment"),
      Column("hire_date", "start"), Column("termination_date", "last_day"),
    ])

  /// The download of users from the admin console.
  private static let googleWorkspace = PaperDialect(
    name: "Google Workspace",
    signs: [
      ["first_name_required", "last_name_required", "email_address_required"],
      ["first_name", "last_name", "email_address", "org_unit_path"],
    ],
    columns: [
      Column("employee_id", "employee_id"), Column("first_name_required", "first"),
      Column("last_name_required", "last"), Column("first_name", "first"),
      Column("last_name", "last"), Column("email_address_required", "email"),
      Column("email_address", "email"), Column("employee_title", "role"),
      Column("department", "team"), Column("manager_email", "manager_email"),
      Column("status_read_only", "status"), Column("status", "status"),
      Column("employee_type", "employment"),
    ])

  /// Profiles by the names of their attributes, and the report of user accounts.
  private static let okta = PaperDialect(
    name: "Okta",
    signs: [
      ["login", "firstname", "lastname"], ["email", "firstname", "lastname"],
      ["login", "first_name", "last_name", "status"], ["username", "primary_email"],
      ["okta_username", "primary_email"], ["user_login", "user_status"],
    ],
    columns: [
      Column("employeenumber", "employee_id"), Column("employee_number", "employee_id"),
      Column("user_employeenumber", "employee_id"), Column("firstname", "first"),
      Column("first_name", "first"), Column("user_firstname", "first"),
      Column("lastname", "last"), Column("last_name", "last"), Column("user_lastname", "last"),
      Column("displayname", "name"), Column("user_fullname", "name"), Column("user", "name"),
      Column("email", "email"), Column("primary_email", "email"), Column("user_email", "email"),
      Column("login", "email"), Column("username", "email"), Column("okta_username", "email"),
      Column("user_login", "email"), Column("title", "role"), Column("user_title", "role"),
      Column("department", "team"), Column("user_department", "team"),
      Column("manager", "manager"), Column("managerid", "manager_id"),
      Column("manageremail", "manager_email"), Column("status", "status"),
      Column("user_status", "status"), Column("okta_user_status", "status"),
      Column("usertype", "employment"), Column("user_usertype", "employment"),
    ])

  /// Reports of the people app, by the names of its variables.
  private static let rippling = PaperDialect(
    name: "Rippling",
    signs: [
      ["employee", "work_email"], ["employee_name", "work_email"], ["full_name", "work_email"],
      ["legal_first_name", "legal_last_name"], ["work_email", "manager_work_email"],
    ],
    columns: [
      Column("employee_number", "employee_id"), Column("employee_id", "employee_id"),
      Column("employee", "name"), Column("employee_name", "name"), Column("full_name", "name"),
      Column("legal_first_name", "first"), Column("first_name", "first"),
      Column("legal_last_name", "last"), Column("last_name", "last"),
      Column("work_email", "email"), Column("email", "email"), Column("title", "role"),
      Column("job_title", "role"), Column("department", "team"),
      Column("department_name", "team"), Column("team", "team"), Column("manager", "manager"),
      Column("manager_name", "manager"), Column("manager_work_email", "manager_email"),
      Column("manager_email", "manager_email"), Column("status", "status"),
      Column("employment_status", "status"), Column("employment_type", "employment"),
      Column("worker_type", "employment"), Column("start_date", "start"),
      Column("hire_date", "start"), Column("end_date", "last_day"),
      Column("termination_date", "last_day"), Column("last_day_of_work", "last_day"),
    ])

  /// The employee summary and reports built from its fields.
  private static let gusto = PaperDialect(
    name: "Gusto",
    signs: [
      ["first_name", "last_name", "hire_date"], ["first_name", "last_name", "start_date"],
      ["first_name", "last_name", "gusto_employee_id"], ["employee_name", "hire_date"],
      ["first_name", "last_name", "employment_type"],
    ],
    columns: [
      Column("gusto_employee_id", "employee_id"), Column("employee_id", "employee_id"),
      Column("employee_name", "name"), Column("first_name", "first"), Column("last_name", "last"),
      Column("work_email", "email"), Column("email", "email"), Column("job_title", "role"),
      Column("title", "role"), Column("department", "team"), Column("team", "team"),
      Column("manager", "manager"), Column("manager_name", "manager"),
      Column("manager_email", "manager_email"), Column("status", "status"),
      Column("employment_status", "employment"), Column("employment_type", "employment"),
      Column("employee_type", "employment"), Column("hire_date", "start"),
      Column("start_date", "start"), Column("termination_date", "last_day"),
      Column("last_day_of_work", "last_day"), Column("last_day", "last_day"),
      Column("end_date", "last_day"),
    ])
}
