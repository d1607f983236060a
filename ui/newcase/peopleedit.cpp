#include "ui/newcase/peopleedit.h"

#include <QLineEdit>

#include <algorithm>

namespace casebook::ui {

PeopleEdit::PeopleEdit(QWidget *parent)
    : ChipEdit(parent)
{
    setPlaceholderText(tr("Type a name and press Enter"));
    lineEdit()->setAccessibleName(tr("Assignees"));
}

QList<domain::Assignee> PeopleEdit::assignees() const
{
    QList<domain::Assignee> assignees;
    for (const ChipValue &chip : chips()) {
        const auto given
            = std::find_if(m_given.cbegin(), m_given.cend(),
                           [&chip](const domain::Assignee &assignee) { return assignee.uid == chip.value; });
        assignees.append(given != m_given.cend() ? *given : domain::Assignee{ .uid = chip.value });
    }
    return assignees;
}

void PeopleEdit::setAssignees(const QList<domain::Assignee> &assignees)
{
    m_given = assignees;
    QList<ChipValue> chips;
    for (const domain::Assignee &assignee : assignees)
        chips.append({ assignee.uid, nameOf(assignee.uid) });
    setChips(chips);
}

void PeopleEdit::setSuggestions(const QList<domain::PersonName> &people)
{
    m_people = people;
    QList<ChipValue> suggestions;
    for (const domain::PersonName &person : people)
        suggestions.append({ person.uid, person.name });
    setChipSuggestions(suggestions);
    QList<ChipValue> named = chips();
    for (ChipValue &chip : named) {
        const QString name = nameOf(chip.value);
        if (name != chip.value)
            chip.label = name;
    }
    setChips(named);
}

void PeopleEdit::add(const domain::PersonName &person)
{
    QList<ChipValue> all = chips();
    const bool there = std::any_of(all.cbegin(), all.cend(),
                                   [&person](const ChipValue &chip) { return chip.value == person.uid; });
    if (there || person.uid.isEmpty())
        return;
    all.append({ person.uid, person.name });
    setChips(all);
    emit edited();
}

std::optional<ChipValue> PeopleEdit::chipFor(const QString &typed) const
{
    for (const ChipValue &suggestion : suggestions()) {
        if (suggestion.label.compare(typed, Qt::CaseInsensitive) == 0
            || suggestion.value.compare(typed, Qt::CaseInsensitive) == 0)
            return suggestion;
    }
    // "ann" means Anna when only she fits; two who fit must be told apart by the person.
    const auto fits
        = [&typed](const ChipValue &person) { return person.label.startsWith(typed, Qt::CaseInsensitive); };
    const QList<ChipValue> people = suggestions();
    const auto first = std::find_if(people.cbegin(), people.cend(), fits);
    if (first != people.cend() && std::none_of(first + 1, people.cend(), fits))
        return *first;
    domain::User unknown;
    unknown.username = typed;
    return ChipValue{ unknown.assigneeUid(), typed };
}

QString PeopleEdit::chipAccessibleName(const ChipValue &chip) const
{
    return tr("Remove the assignee %1").arg(chip.label);
}

QString PeopleEdit::nameOf(const QString &uid) const
{
    const auto known = std::find_if(m_people.cbegin(), m_people.cend(),
                                    [&uid](const domain::PersonName &person) { return person.uid == uid; });
    return known != m_people.cend() && !known->name.isEmpty() ? known->name : uid;
}

} // namespace casebook::ui
