#include "models/base/coredump.h"

#include <QFile>

#include <sys/resource.h>

namespace casebook {

void leaveMemoryOutOfCoreDumps()
{
    // No core file; handlers that the kernel pipes a core to are not bound by this limit,
    constexpr rlimit none{ 0, 0 };
    ::setrlimit(RLIMIT_CORE, &none);
    // so of all kinds of memory none is to be written.
    QFile filter(QStringLiteral("/proc/self/coredump_filter"));
    if (filter.open(QIODevice::WriteOnly))
        filter.write("0");
}

} // namespace casebook
