#pragma once

namespace casebook {

/// From here on a crash of this process leaves no memory behind: passwords and keys of remotes are in it
/// while they are used. Neither a core file nor what a crash handler is given holds any. First thing in
/// main().
void leaveMemoryOutOfCoreDumps();

} // namespace casebook
