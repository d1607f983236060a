#pragma once

#include <chrono>

namespace casebook::sync {

/// When a case is looked at again after one step of sending it.
struct Next
{
    enum class When {
        Changed, ///< when its outbox changes; nothing can be done now
        AtOnce, ///< the next operation
        Later, ///< after `delay`, which belongs to sending it: settling, or an equal creation under way
        BackOff, ///< after `delay`, unless the person wants it now: something failed
    };
    When when = When::Changed;
    std::chrono::milliseconds delay{ 0 };

    static Next changed() { return {}; }
    static Next atOnce() { return { .when = When::AtOnce }; }
    static Next later(std::chrono::milliseconds delay) { return { .when = When::Later, .delay = delay }; }
    static Next backOff(std::chrono::milliseconds delay) { return { .when = When::BackOff, .delay = delay }; }
};

} // namespace casebook::sync
