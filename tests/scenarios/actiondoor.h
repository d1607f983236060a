#pragma once

#include "tests/scenarios/storedoor.h"

namespace casebook::test {

/// The .case action, for the steps that it has words for: making a case, changing one, adding a comment or an
/// alert (CONTRACT §6). All others go to the store itself.
class ActionDoor final : public StoreDoor
{
public:
    explicit ActionDoor(domain::User author);

    /// Steps that went through the action.
    int actions() const { return m_actions; }

protected:
    DoorAnswer answer(const Request &request) override;

private:
    int m_actions = 0;
};

} // namespace casebook::test
