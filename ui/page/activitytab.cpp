#include "ui/page/activitytab.h"

#include "models/domain/rules.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/page/commenteditor.h"
#include "ui/page/descriptioncard.h"
#include "ui/page/messagebar.h"
#include "ui/page/submit.h"
#include "ui/page/textdialog.h"
#include "ui/page/textform.h"
#include "ui/page/timelinebar.h"
#include "ui/page/timelineview.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

ActivityTab::ActivityTab(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_model(bench.store)
    , m_bar(new TimelineBar(bench, this))
    , m_message(new MessageBar(this))
    , m_description(new DescriptionCard(bench, this))
    , m_view(new TimelineView(m_model, this))
    , m_empty(new QLabel(this))
    , m_composer(new TextForm(bench,
                              {.label = tr("Comment"),
                               .placeholder = tr("Write a comment… (Markdown)"),
                               .submit = tr("Add comment")},
                              &domain::validateComment, this))
{
    m_view->setLead(m_description);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->hide();
    auto *attach = new QPushButton(icon("mail-attachment"_L1), tr("Attach alert…"), m_composer);
    connect(attach, &QPushButton::clicked, this, &ActivityTab::attachRequested);
    m_composer->addButton(attach);

    auto *message = new QVBoxLayout;
    message->setContentsMargins(metrics::group, metrics::inside, metrics::group, 0);
    message->addWidget(m_message);
    auto *composer = new QVBoxLayout;
    composer->setContentsMargins(metrics::group, metrics::related + 4, metrics::group, metrics::group);
    composer->addWidget(m_composer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(message);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setFixedHeight(1);
    line->setForegroundRole(QPalette::Mid);
    layout->addWidget(line);
    layout->addLayout(composer);

    m_clock.setInterval(30'000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_context.now = m_bench.clock.now();
        m_view->tick(m_context.now);
    });
    m_clock.start();
    connect(m_bar, &TimelineBar::changed, this, &ActivityTab::onBarChanged);
    connect(m_view, &TimelineView::rowMade, this, &ActivityTab::connectRow);
    connect(&m_model, &items::TimelineModel::countsChanged, this, &ActivityTab::onCounts);
    connect(&m_model, &items::TimelineModel::becameReady, this, &ActivityTab::onCounts);
    connect(&m_model, &items::TimelineModel::failed, this, &ActivityTab::say);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ActivityTab::resumeEdits);
    connectDescription();
    connectComposer();
}

domain::TimelineRequest ActivityTab::firstRequest(CaseKey key) const
{
    domain::TimelineRequest request;
    request.caseKey = key;
    request.order = m_bar->request().order;
    return request;
}

void ActivityTab::showCase(CaseKey key, const store::CaseDetail &detail)
{
    flushDrafts();
    const QStringList edited = m_view->edited();
    for (const QString &id : edited)
        m_view->dropEditor(id);
    m_generation.next();
    m_case = key;
    m_owner = detail.value.owner;
    m_waitingEdits.clear();
    m_message->dismiss();
    m_bar->reset();
    m_context.now = m_bench.clock.now();
    m_view->setContext(m_context);
    m_description->setCase(key, detail.value.description);
    m_composer->start(domain::DraftKind::Comment, key);
    m_model.show(firstRequest(key), &detail.firstEntries);
    for (const domain::Draft &draft : detail.drafts)
        restoreDraft(draft);
    readAuthors();
}

void ActivityTab::update(const domain::Case &value)
{
    m_owner = value.owner;
    m_description->updateDescription(value.description);
    readAuthors();
}

void ActivityTab::setNames(const PeopleNames &names)
{
    if (m_context.names == names)
        return;
    m_context.names = names;
    m_context.now = m_bench.clock.now();
    m_view->setContext(m_context);
}

void ActivityTab::restoreDraft(const domain::Draft &draft)
{
    switch (draft.kind) {
    case domain::DraftKind::Comment:
        if (!m_composer->isDirty())
            m_composer->resume(draft);
        break;
    case domain::DraftKind::Description:
        if (!m_description->isEditing())
            m_description->resume(draft);
        break;
    case domain::DraftKind::CommentEdit:
        if (!m_view->editor(draft.target)) {
            m_waitingEdits.append(draft);
            resumeEdits();
        }
        break;
    case domain::DraftKind::Title:
    case domain::DraftKind::NewCase:
        break;
    }
}

void ActivityTab::focusComposer()
{
    m_composer->focusText();
}

bool ActivityTab::flushDrafts()
{
    bool any = m_composer->flush();
    any = m_description->form()->flush() || any;
    const QStringList edited = m_view->edited();
    for (const QString &id : edited)
        any = static_cast<CommentEditor *>(m_view->editor(id))->form()->flush() || any;
    return any;
}

void ActivityTab::onBarChanged()
{
    domain::TimelineRequest request = m_bar->request();
    request.caseKey = m_case;
    m_model.show(request);
}

void ActivityTab::onCounts()
{
    m_bar->setCounts(m_model.counts());
    const bool empty = m_model.isReady() && m_model.rowCount() == 0;
    m_empty->setText(m_bar->isFiltered() ? tr("Nothing in this timeline matches the filters.")
                                         : tr("No comments yet. Write the first one below."));
    m_empty->setVisible(empty);
    emit countChanged();
}

void ActivityTab::readAuthors()
{
    deliver(m_bench.store.timelineAuthors(m_case), this, m_generation,
            [this](const Result<QList<domain::PersonName>> &authors) {
                if (authors)
                    m_bar->setAuthors(*authors);
            });
}

void ActivityTab::connectRow(TimelineRow *row)
{
    connect(row, &TimelineRow::editRequested, this, &ActivityTab::editComment);
    connect(row, &TimelineRow::deleteRequested, this, &ActivityTab::deleteComment);
    connect(row, &TimelineRow::quoteRequested, this, &ActivityTab::quote);
    connect(row, &TimelineRow::textsRequested, this, &ActivityTab::showTexts);
    connect(row, &TimelineRow::jsonRequested, this, [this](const domain::TimelineEntry &entry) {
        TextDialog::showOne(this, tr("Details of this entry"), {{}, entryJson(entry)}, true);
    });
    connect(row, &TimelineRow::linkClicked, this, [this](const QString &url) { m_bench.prompt.openLink(url); });
}

void ActivityTab::connectDescription()
{
    connect(m_description, &DescriptionCard::quoteRequested, this, &ActivityTab::quote);
    connect(m_description, &DescriptionCard::linkClicked, this,
            [this](const QString &url) { m_bench.prompt.openLink(url); });
    connect(m_description->form(), &TextForm::submitRequested, this,
            [this](const QString &text, const QString &seen, std::optional<DraftKey> draft) {
                domain::EditCase edit {.key = m_case, .patch = {.description = text}};
                edit.seen = domain::CasePatch {.description = seen};
                submit(m_bench, m_description->form(), edit, draft,
                       [form = m_description->form()](const Result<store::SubmitResult> &result) {
                           form->finish(result);
                       });
            });
    connect(m_description->form(), &TextForm::conflicted, this, &ActivityTab::onDescriptionConflict);
}

void ActivityTab::onDescriptionConflict()
{
    deliver(m_bench.store.detail(m_case, {.caseKey = m_case, .limit = 1}), this, m_generation,
            [this](const Result<store::CaseDetail> &now) {
                if (!now)
                    return say(now.error());
                m_description->form()->showConflict(personName(now->value.updatedBy.value_or(domain::User())),
                                                    now->value.description);
            });
}

void ActivityTab::connectComposer()
{
    connect(m_composer, &TextForm::submitRequested, this,
            [this](const QString &text, const QString &, std::optional<DraftKey> draft) {
                domain::AddAttachments add {m_case, {domain::AttachmentPayload::userComment(text, m_owner)}};
                submit(m_bench, m_composer, add, draft, [this, key = m_case](const Result<store::SubmitResult> &result) {
                    if (key == m_case)
                        m_composer->finish(result);
                });
            });
    connect(m_composer, &TextForm::submitted, this, [this] {
        m_composer->start(domain::DraftKind::Comment, m_case);
        m_composer->focusText();
        // The new comment is at the end, or first when the newest come first.
        const bool atEnd = m_model.shown().order == domain::SortOrder::Ascending;
        connect(
            &m_model, &QAbstractItemModel::rowsInserted, m_view,
            [this, atEnd] { QTimer::singleShot(0, m_view, [this, atEnd] { m_view->scrollToRow(atEnd ? m_model.rowCount() - 1 : 0); }); },
            Qt::SingleShotConnection);
    });
    connect(m_composer, &TextForm::cancelled, this,
            [this] { m_composer->start(domain::DraftKind::Comment, m_case); });
}

void ActivityTab::editComment(const domain::TimelineEntry &entry)
{
    if (!entry.attachment)
        return;
    const domain::Attachment comment = *entry.attachment;
    if (auto *editor = static_cast<CommentEditor *>(m_view->editor(comment.id)))
        editor->form()->focusText();
    else
        openEditor(comment, nullptr);
}

void ActivityTab::openEditor(const domain::Attachment &comment, const domain::Draft *draft)
{
    auto *editor = new CommentEditor(m_bench, personName(comment.createdBy), m_view->viewport());
    TextForm *form = editor->form();
    if (draft)
        form->resume(*draft);
    else
        form->start(domain::DraftKind::CommentEdit, m_case, comment.id, comment.payload.commentText());
    const QString id = comment.id;
    connect(form, &TextForm::submitRequested, this,
            [this, form, comment](const QString &text, const QString &seen, std::optional<DraftKey> saved) {
                domain::EditAttachment edit {.key = m_case,
                                             .attachmentId = comment.id,
                                             .payload = comment.payload.withCommentText(text)};
                edit.seenText = seen;
                submit(m_bench, form, edit, saved,
                       [form](const Result<store::SubmitResult> &result) { form->finish(result); });
            });
    connect(form, &TextForm::submitted, this, [this, id] { m_view->dropEditor(id); });
    connect(form, &TextForm::cancelled, this, [this, id] { m_view->dropEditor(id); });
    connect(form, &TextForm::conflicted, this, [this, id] { onEditConflict(id); });
    m_view->setEditor(id, editor);
    if (!draft) {
        m_view->scrollToRow(m_model.rowOfComment(id));
        form->focusText();
    }
}

void ActivityTab::onEditConflict(const QString &attachmentId)
{
    deliver(m_bench.store.attachments(m_case, {domain::AttachmentKind::UserComment}), this, m_generation,
            [this, attachmentId](const Result<QList<domain::Attachment>> &now) {
                auto *editor = static_cast<CommentEditor *>(m_view->editor(attachmentId));
                if (!now || !editor)
                    return;
                for (const domain::Attachment &comment : *now) {
                    if (comment.id == attachmentId) {
                        editor->form()->showConflict(personName(comment.updatedBy.value_or(comment.createdBy)),
                                                     comment.payload.commentText());
                    }
                }
            });
}

/// Edits of comments come back with their comment, as soon as it has been read.
void ActivityTab::resumeEdits()
{
    for (qsizetype i = m_waitingEdits.size() - 1; i >= 0; --i) {
        const int row = m_model.rowOfComment(m_waitingEdits.at(i).target);
        if (row < 0)
            continue;
        const domain::Draft draft = m_waitingEdits.takeAt(i);
        const domain::Attachment comment = *m_model.entryAt(row)->attachment;
        openEditor(comment, &draft);
    }
}

void ActivityTab::deleteComment(const domain::TimelineEntry &entry)
{
    if (!entry.attachment)
        return;
    submit(m_bench, this, domain::DeleteAttachment {m_case, entry.attachment->id}, {},
           [this](const Result<store::SubmitResult> &result) {
               if (!result)
                   return say(result.error());
               if (result->trash)
                   offerUndo(m_bench, tr("Comment deleted"), *result->trash);
           });
}

void ActivityTab::quote(const QString &markdown)
{
    QStringList lines = markdown.split(u'\n');
    for (QString &line : lines)
        line.prepend(line.isEmpty() ? u">"_s : u"> "_s);
    m_composer->insertText(lines.join(u'\n') + u"\n\n"_s);
}

void ActivityTab::showTexts(const domain::TimelineEntry &entry)
{
    const ActivityText text = activityText(entry, m_context.names);
    if (!text.before.isEmpty() && !text.after.isEmpty())
        TextDialog::showTwo(this, text.plain, {tr("Before"), text.before}, {tr("After"), text.after});
    else
        TextDialog::showOne(this, text.plain, {{}, text.after.isEmpty() ? text.before : text.after});
}

void ActivityTab::say(const Error &error)
{
    m_message->show(MessageBar::Kind::Problem, errorText(error),
                    {{tr("Close"), [this] { m_message->dismiss(); }}});
}

} // namespace casebook::ui
