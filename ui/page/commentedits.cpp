#include "ui/page/commentedits.h"

#include "models/items/timelinemodel.h"
#include "ui/common/formatting.h"
#include "ui/page/commenteditor.h"
#include "ui/page/submit.h"
#include "ui/page/textform.h"
#include "ui/page/timelineview.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>

namespace casebook::ui {

namespace {

constexpr int rowsAtOnce = 50;

} // namespace

CommentEdits::CommentEdits(const Workbench &bench, items::TimelineModel &model, TimelineView &view,
                           QObject *parent)
    : QObject(parent)
    , m_bench(bench)
    , m_model(model)
    , m_view(view)
{
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &CommentEdits::resumeWaiting);
    connect(&m_bench.store, &store::CaseStore::changed, this, [this](const store::ChangeSet &changes) {
        if (!m_view.edited().isEmpty() && (changes.everything || changes.activityChanged.contains(m_case)))
            followIds();
    });
}

void CommentEdits::setCase(CaseKey key)
{
    flush();
    const QStringList edited = m_view.edited();
    for (const QString &id : edited)
        m_view.dropEditor(id);
    m_generation.next();
    m_case = key;
    m_waiting.clear();
    m_soughtTo = 0;
}

bool CommentEdits::flush()
{
    bool any = false;
    const QStringList edited = m_view.edited();
    for (const QString &id : edited)
        any = static_cast<CommentEditor *>(m_view.editor(id))->form()->flush() || any;
    return any;
}

void CommentEdits::edit(const domain::Attachment &comment)
{
    if (auto *editor = static_cast<CommentEditor *>(m_view.editor(comment.id)))
        editor->form()->focusText();
    else
        open(comment, nullptr);
}

void CommentEdits::restore(const domain::Draft &draft)
{
    if (auto *editor = static_cast<CommentEditor *>(m_view.editor(draft.target))) {
        m_view.scrollToRow(m_model.rowOfComment(draft.target));
        editor->form()->focusText();
        return;
    }
    m_waiting.append(draft);
    resumeWaiting();
}

void CommentEdits::open(const domain::Attachment &comment, const domain::Draft *draft)
{
    auto *editor = new CommentEditor(m_bench, personName(comment.createdBy), m_view.viewport());
    TextForm *form = editor->form();
    if (draft)
        form->resume(*draft);
    else
        form->start(domain::DraftKind::CommentEdit, m_case, comment.id, comment.payload.commentText());
    const QString id = comment.id;
    connect(form, &TextForm::submitRequested, this,
            [this, form, comment](const QString &text, const QString &seen, std::optional<DraftKey> saved) {
                domain::EditAttachment edit{ .key = m_case,
                                             .attachmentId = comment.id,
                                             .payload = comment.payload.withCommentText(text) };
                edit.seenText = seen;
                submit(m_bench, form, edit, saved,
                       [form](const Result<store::SubmitResult> &result) { form->finish(result); });
            });
    connect(form, &TextForm::submitted, this, [this, id] { m_view.dropEditor(id); });
    connect(form, &TextForm::cancelled, this, [this, id] { m_view.dropEditor(id); });
    connect(form, &TextForm::conflicted, this, [this, id] { onConflict(id); });
    m_view.setEditor(id, editor);
    if (draft) {
        emit restored(*draft);
    } else {
        m_view.scrollToRow(m_model.rowOfComment(id));
        form->focusText();
    }
}

void CommentEdits::resumeWaiting()
{
    for (qsizetype i = m_waiting.size() - 1; i >= 0; --i) {
        const int row = m_model.rowOfComment(m_waiting.at(i).target);
        if (row < 0)
            continue;
        const domain::Draft draft = m_waiting.takeAt(i);
        const domain::Attachment comment = *m_model.entryAt(row)->attachment;
        open(comment, &draft);
    }
    if (!m_waiting.isEmpty())
        QTimer::singleShot(0, this, &CommentEdits::readOn);
}

/// Has the next rows read, in which the comment may be.
void CommentEdits::readOn()
{
    while (m_soughtTo < m_model.rowCount() && m_model.entryAt(m_soughtTo))
        ++m_soughtTo;
    if (!m_waiting.isEmpty() && m_soughtTo < m_model.rowCount())
        m_model.want(m_soughtTo, m_soughtTo + rowsAtOnce - 1);
}

/// A comment that was sent has its remote's id from then on; its edit goes on in its place.
void CommentEdits::followIds()
{
    deliver(m_bench.store.attachments(m_case, { domain::AttachmentKind::UserComment }), this, m_generation,
            [this](const Result<QList<domain::Attachment>> &now) {
                if (!now)
                    return;
                const QStringList edited = m_view.edited();
                for (const QString &id : edited) {
                    const bool there = std::any_of(now->cbegin(), now->cend(),
                                                   [&id](const auto &comment) { return comment.id == id; });
                    if (!there)
                        follow(id, *now);
                }
            });
}

void CommentEdits::follow(const QString &id, const QList<domain::Attachment> &now)
{
    TextForm *form = static_cast<CommentEditor *>(m_view.editor(id))->form();
    const auto same = std::find_if(now.crbegin(), now.crend(), [&](const domain::Attachment &comment) {
        return comment.payload.commentText() == form->baseText() && !m_view.editor(comment.id);
    });
    if (same == now.crend())
        return; // deleted: its draft stays
    domain::Draft draft;
    draft.kind = domain::DraftKind::CommentEdit;
    draft.caseKey = m_case;
    draft.target = same->id;
    draft.content = { { QStringLiteral("text"), form->text() } };
    draft.baseText = form->baseText();
    draft.savedAt = m_bench.clock.now();
    const bool focused = form->isAncestorOf(QApplication::focusWidget());
    m_view.dropEditor(id);
    open(*same, &draft);
    if (focused)
        static_cast<CommentEditor *>(m_view.editor(same->id))->form()->focusText();
}

void CommentEdits::onConflict(const QString &attachmentId)
{
    deliver(m_bench.store.attachments(m_case, { domain::AttachmentKind::UserComment }), this, m_generation,
            [this, attachmentId](const Result<QList<domain::Attachment>> &now) {
                auto *editor = static_cast<CommentEditor *>(m_view.editor(attachmentId));
                if (!now || !editor)
                    return;
                for (const domain::Attachment &comment : *now) {
                    if (comment.id == attachmentId) {
                        editor->form()->showConflict(
                            personName(comment.updatedBy.value_or(comment.createdBy)),
                            comment.payload.commentText());
                    }
                }
            });
}

} // namespace casebook::ui
