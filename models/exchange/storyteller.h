#pragma once

#include "models/domain/rules.h"
#include "models/store/storetypes.h"

namespace casebook::exchange {

/// Tells one made-up case step by step; each step goes through the rules. Times only move forward.
class Storyteller
{
public:
    /// The case is made at @p start; @p name decides its id.
    Storyteller(const QString &name, Timestamp start, const domain::User &reporter,
                const domain::NewCase &values);

    /// Moves the story's time on and says who acts next.
    Storyteller &after(int minutes, const domain::User &author);
    Storyteller &comment(const QString &text);
    Storyteller &alerts(const QList<domain::AlertRef> &alerts, const domain::AlertRule &rule);
    Storyteller &edit(const domain::CasePatch &patch);
    Storyteller &status(domain::StatusValue status);
    Storyteller &assign(const QList<domain::User> &people);

    const store::CaseImport &story() const { return m_story; }

private:
    domain::RuleContext context() const;
    void take(const Result<domain::Outcome> &outcome);

    store::CaseImport m_story;
    domain::User m_author;
    Timestamp m_now;
};

} // namespace casebook::exchange
