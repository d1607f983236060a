#pragma once

namespace casebook::soak {

/// Makes this process end as by kill -9 at its @p commit-th commit (from 1) of any store it opens: before it
/// is durable, or right after. 0: never. Call it before the first store is opened.
void crashAt(int commit, bool afterwards);

} // namespace casebook::soak
