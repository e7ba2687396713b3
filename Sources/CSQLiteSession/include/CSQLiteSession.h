#pragma once

// SQLite declares its session API only where both are defined; the system library has it compiled in.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
