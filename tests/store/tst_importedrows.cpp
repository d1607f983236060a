#include "models/domain/query.h"
#include "models/generator/generator.h"
#include "models/store/caserow.h"
#include "models/store/fieldhistory.h"
#include "models/store/timelinerows.h"

#include <QTest>

using namespace casebook;
using namespace casebook::store;
using namespace Qt::StringLiterals;

namespace {

/// The words of CONTRACT §4.4 by the rule itself, one after the other.
std::optional<QByteArray> wordByTheRule(const domain::Activity &activity)
{
    if (activity.type() != domain::ActivityType::Comment)
        return std::nullopt;
    for (const QString &word : { u"user"_s, u"alert"_s, u"attachment"_s }) {
        if (domain::matchesTypes(activity, { word }))
            return word.toUtf8();
    }
    return std::nullopt;
}

domain::Activity comment(const QString &attachmentType)
{
    domain::Activity activity;
    activity.typeText = u"comment"_s;
    activity.actionText = u"create"_s;
    activity.payload = { { u"comment"_s, QJsonObject{ { u"type"_s, attachmentType } } } };
    return activity;
}

QString foldedByUnicode(const QString &text)
{
    QString folded;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (character.category() != QChar::Mark_NonSpacing)
            folded.append(character);
    }
    return folded.trimmed();
}

} // namespace

/// What an import prepares quickly, compared with the rules that say it.
class TestImportedRows : public QObject
{
    Q_OBJECT

private slots:
    void entriesSayWhatTheRulesSay()
    {
        const generator::Generator generator({ .cases = 200, .activities = 4'000, .seed = 5 });
        for (qint64 position = 0; position < 200; ++position) {
            const CaseImport one = generator.caseAt(position);
            FieldHistory fields;
            const TimelineRows rows(one.attachments, one.activities, fields);
            QCOMPARE(rows.entries.size(), one.activities.size());
            for (qsizetype i = 0; i < rows.entries.size(); ++i) {
                const domain::Activity &activity = one.activities[i];
                domain::TimelineEntry entry;
                entry.activity = activity;
                QCOMPARE(rows.entries[i].isComment, entry.isComment());
                QCOMPARE(rows.entries[i].word, wordByTheRule(activity));
                QCOMPARE(rows.entries[i].author, activity.createdBy);
            }
            for (qsizetype i = 0; i < one.attachments.size(); ++i) {
                const qsizetype creation = rows.creations[i];
                QVERIFY(creation >= 0);
                QCOMPARE(one.activities[creation].commentId, one.attachments[i].id);
                QCOMPARE(rows.attachments[i].kind, one.attachments[i].payload.kind());
            }
        }
    }

    void everyKindOfAttachmentHasItsWord()
    {
        for (const QString &type : { u"user"_s, u"alert"_s, u"generated_alert"_s, u"actions"_s, u"event"_s,
                                     u"externalReference"_s, u"persistableState"_s, u"lens"_s }) {
            const domain::Activity activity = comment(type);
            FieldHistory fields;
            QCOMPARE(EntryRow(&activity, nullptr, fields).word, wordByTheRule(activity));
        }
    }

    void attachmentsWithoutAnActivityStandAmongTheOthersByTime()
    {
        domain::Attachment lone;
        lone.id = u"lone"_s;
        lone.createdAt = Timestamp(2);
        lone.payload = domain::AttachmentPayload::userComment(u"text"_s, u"cases"_s);
        domain::Attachment told = lone;
        told.id = u"told"_s;
        domain::Activity activity = comment(u"user"_s);
        activity.commentId = told.id;
        activity.createdAt = Timestamp(3);
        FieldHistory fields;
        const TimelineRows rows({ told, lone }, { activity }, fields);
        QCOMPARE(rows.entries.size(), 2);
        QVERIFY(!rows.entries[0].isActivity && rows.entries[0].isComment);
        QCOMPARE(rows.entries[0].word, "user"_ba);
        QCOMPARE(rows.entries[0].attachmentId, lone.id);
        QCOMPARE(rows.creations, QList<qsizetype>({ 1, 0 }));
    }

    void plainTextsAreFoldedAsAllOthers()
    {
        for (char16_t unit = 0; unit < 0x100; ++unit) {
            const QString text = u" aB"_s + QChar(unit) + u"Zz "_s;
            QCOMPARE(foldedForSorting(text), foldedByUnicode(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestImportedRows)

#include "tst_importedrows.moc"
