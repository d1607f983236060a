#pragma once

#include "models/domain/case.h"
#include "models/domain/query.h"
#include "ui/newcase/chipedit.h"

namespace casebook::ui {

/// Edits the assignees of a case by people's names. A name that nobody known has is taken as a user name.
class PeopleEdit final : public ChipEdit
{
    Q_OBJECT

public:
    explicit PeopleEdit(QWidget *parent = nullptr);

    QList<domain::Assignee> assignees() const;
    /// Shown by their known names, else by uid. Does not emit edited().
    void setAssignees(const QList<domain::Assignee> &assignees);
    /// People to offer; also gives names to those chosen already.
    void setSuggestions(const QList<domain::PersonName> &people);
    /// Adds one person (*Assign to me*); once.
    void add(const domain::PersonName &person);

protected:
    std::optional<ChipValue> chipFor(const QString &typed) const override;
    QString chipAccessibleName(const ChipValue &chip) const override;

private:
    QString nameOf(const QString &uid) const;

    QList<domain::Assignee> m_given; // keeps what assignees carry
    QList<domain::PersonName> m_people;
};

} // namespace casebook::ui
