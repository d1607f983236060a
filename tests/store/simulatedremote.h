#pragma once

#include "models/domain/rebase.h"
#include "tests/store/ledgerdesk.h"

#include <QMap>

namespace casebook::test {

/// A Kibana without HTTP: applies what is sent to it, and what Bob does, and answers as one would.
class SimulatedRemote final
{
public:
    explicit SimulatedRemote(LedgerDesk &desk)
        : m_desk(desk)
    {
    }

    struct Kept
    {
        domain::Case value;
        QList<domain::Attachment> comments;
        QList<domain::Activity> activities;
    };

    QMap<QString, Kept> cases;

    QString create(const QString &title, const domain::User &author)
    {
        Kept kept;
        kept.value = m_desk.listed(QStringLiteral("r%1").arg(++m_ids), title);
        kept.value.createdBy = author;
        note(kept, domain::ActivityType::CreateCase, domain::ActivityAction::Create, {}, {}, author);
        cases.insert(kept.value.id, kept);
        return kept.value.id;
    }
    void change(const QString &id, const QList<domain::PendingOperation> &operations,
                const domain::User &author)
    {
        Kept &kept = cases[id];
        const domain::Case before = kept.value;
        kept.value = m_desk.changed(domain::rebase(kept.value, operations).mine);
        kept.value.updatedBy = author;
        for (const domain::PendingOperation &operation : operations) {
            note(kept, domain::activityTypeFromApi(operation.field), domain::ActivityAction::Update,
                 { { operation.field, operation.newValue } }, {}, author);
        }
    }
    QString addComment(const QString &id, const QString &text, const domain::User &author)
    {
        Kept &kept = cases[id];
        const domain::Attachment made = m_desk.comment(QStringLiteral("m%1").arg(++m_ids), text, author);
        kept.comments.append(made);
        kept.activities.append(m_desk.creationOf(QStringLiteral("u%1").arg(++m_ids), made));
        touch(kept, 1);
        return made.id;
    }
    void editComment(const QString &id, const QString &comment, const QString &text)
    {
        Kept &kept = cases[id];
        for (domain::Attachment &each : kept.comments) {
            if (each.id != comment)
                continue;
            each.payload = each.payload.withCommentText(text);
            each.version = m_desk.nextVersion();
            note(kept, domain::ActivityType::Comment, domain::ActivityAction::Update,
                 { { QStringLiteral("comment"), each.payload.object() } }, comment, TempStore::bob());
            touch(kept, 0);
        }
    }
    void removeComment(const QString &id, const QString &comment)
    {
        Kept &kept = cases[id];
        if (kept.comments.removeIf([&](const domain::Attachment &each) { return each.id == comment; }) > 0)
            touch(kept, -1);
    }
    store::CaseDetails details(const QString &id) const
    {
        const Kept &kept = cases[id];
        return { .value = kept.value,
                 .attachments = kept.comments,
                 .activities = kept.activities,
                 .wholeActivity = true };
    }

private:
    void touch(Kept &kept, int comments)
    {
        kept.value = m_desk.changed(kept.value);
        kept.value.totalComments += comments;
    }
    void note(Kept &kept, domain::ActivityType type, domain::ActivityAction action,
              const QJsonObject &payload, const QString &comment, const domain::User &author)
    {
        kept.activities.append(
            m_desk.activity(QStringLiteral("u%1").arg(++m_ids), type, action, payload, comment, author));
    }

    LedgerDesk &m_desk;
    int m_ids = 0;
};

} // namespace casebook::test
