#pragma once

#include "models/domain/operation.h"
#include "models/generator/cast.h"
#include "models/generator/randomsource.h"
#include "models/store/storetypes.h"

namespace casebook::generator {

/// Tells one case from its creation to its last change, one activity a step. Every step passes through the
/// rules of models/domain, so that case, attachments and history fit together as Kibana would have made them.
class CaseStory
{
public:
    /// The case begins at @p createdAt and its last step is not after @p until.
    CaseStory(const Cast &cast, RandomSource random, Timestamp createdAt, Timestamp until);

    /// The case with exactly @p activities entries in its history (at least one, the creation).
    store::CaseImport tell(qint64 activities);

private:
    void create();
    void step(bool last);
    qsizetype alertsAllowed() const;
    bool comment();
    bool attachAlert();
    bool editComment();
    bool deleteComment();
    bool push();
    bool edit(domain::CasePatch patch);
    domain::CasePatch someEdit();
    domain::CasePatch nextStatus();
    domain::CasePatch otherTags();
    domain::CasePatch otherAssignees();
    bool take(Result<domain::Outcome> outcome);
    domain::RuleContext context() const;
    QString version();

    const Cast &m_cast;
    RandomSource m_random;
    Timestamp m_now;
    Timestamp m_until;
    qint64 m_steps = 1;
    qint64 m_versions = 0;
    domain::User m_author;
    QList<domain::AlertRef> m_alerts;
    store::CaseImport m_result;
};

} // namespace casebook::generator
