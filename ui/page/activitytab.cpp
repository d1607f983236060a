#include "ui/page/activitytab.h"

#include "models/domain/rules.h"
#include "ui/action/copyaction.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/page/commentedits.h"
#include "ui/page/commentreveal.h"
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

namespace {

constexpr int shortHeight = 340; // below it three lines would leave nothing to the history

} // namespace

ActivityTab::ActivityTab(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_texts(this)
    , m_model(bench.store)
    , m_bar(new TimelineBar(bench, this))
    , m_message(new MessageBar(this))
    , m_description(new DescriptionCard(bench, m_texts, this))
    , m_view(new TimelineView(m_model, m_texts, this))
    , m_edits(new CommentEdits(bench, m_model, *m_view, this))
    , m_reveal(new CommentReveal(m_model, *m_view, this))
    , m_empty(new QLabel(this))
    , m_composer(new TextForm(bench,
                              { .label = tr("Comment"),
                                .placeholder = tr("Write a comment… (Markdown)"),
                                .submit = tr("Add comment") },
                              &domain::validateComment, this))
{
    m_view->setLead(m_description);
    m_view->setMinimumHeight(1); // where height is short, what is being written goes first
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
    connect(m_edits, &CommentEdits::restored, this, [this](const domain::Draft &draft) {
        m_message->show(MessageBar::Kind::Information,
                        tr("Draft of an edited comment from %1 restored")
                            .arg(draftTimeText(draft.savedAt, m_bench.clock.now())),
                        { { tr("Show"),
                            [this, draft] {
                                m_message->dismiss();
                                m_edits->restore(draft);
                            } },
                          { tr("Close"), [this] { m_message->dismiss(); } } });
    });
    connectDescription();
    connectComposer();
}

void ActivityTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_composer->setCompact(height() < shortHeight);
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
    m_edits->setCase(key);
    m_texts.clear();
    m_generation.next();
    m_case = key;
    m_owner = detail.value.owner;
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

void ActivityTab::setMarks(const PartMarks &marks)
{
    m_description->setMark(marks.value(u"description"_s));
    m_context.marks = marks;
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
        m_edits->restore(draft);
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
    return m_edits->flush() || any;
}

bool ActivityTab::isWriting() const
{
    return m_composer->isDirty() || m_description->isEditing() || !m_view->edited().isEmpty();
}

void ActivityTab::showNewest()
{
    m_view->scrollToNewest();
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
    connect(row, &TimelineRow::editRequested, this, [this](const domain::TimelineEntry &entry) {
        const std::optional<domain::Attachment> comment
            = entry.attachment; // the row may be given another entry
        if (comment)
            m_edits->edit(*comment);
    });
    connect(row, &TimelineRow::deleteRequested, this, &ActivityTab::deleteComment);
    connect(row, &TimelineRow::quoteRequested, this, &ActivityTab::quote);
    connect(row, &TimelineRow::textsRequested, this, &ActivityTab::showTexts);
    connect(row, &TimelineRow::copyActionRequested, this, [this](const domain::TimelineEntry &entry) {
        if (entry.attachment)
            copyAsAction(m_bench, this, m_case, entry.attachment->payload);
    });
    connect(row, &TimelineRow::syncRequested, this, &ActivityTab::syncRequested);
    connect(row, &TimelineRow::jsonRequested, this, [this](const domain::TimelineEntry &entry) {
        TextDialog::showOne(this, tr("Details of this entry"), { {}, entryJson(entry) }, true);
    });
    connect(row, &TimelineRow::linkClicked, this,
            [this](const QString &url) { m_bench.prompt.openLink(url); });
}

void ActivityTab::connectDescription()
{
    connect(m_description, &DescriptionCard::quoteRequested, this, &ActivityTab::quote);
    connect(m_description, &DescriptionCard::syncRequested, this, &ActivityTab::syncRequested);
    connect(m_description, &DescriptionCard::linkClicked, this,
            [this](const QString &url) { m_bench.prompt.openLink(url); });
    connect(m_description->form(), &TextForm::submitRequested, this,
            [this](const QString &text, const QString &seen, std::optional<DraftKey> draft) {
                domain::EditCase edit{ .key = m_case, .patch = { .description = text } };
                edit.seen = domain::CasePatch{ .description = seen };
                submit(m_bench, m_description->form(), edit, draft,
                       [form = m_description->form()](const Result<store::SubmitResult> &result) {
                           form->finish(result);
                       });
            });
    connect(m_description->form(), &TextForm::conflicted, this, &ActivityTab::onDescriptionConflict);
}

void ActivityTab::onDescriptionConflict()
{
    deliver(m_bench.store.detail(m_case, { .caseKey = m_case, .limit = 1 }), this, m_generation,
            [this](const Result<store::CaseDetail> &now) {
                if (!now)
                    return say(now.error());
                m_description->form()->showConflict(personName(now->value.updatedBy.value_or(domain::User())),
                                                    now->value.description);
            });
}

void ActivityTab::connectComposer()
{
    connect(
        m_composer, &TextForm::submitRequested, this,
        [this](const QString &text, const QString &, std::optional<DraftKey> draft) {
            m_reveal->expect();
            domain::AddAttachments add{ m_case, { domain::AttachmentPayload::userComment(text, m_owner) } };
            submit(m_bench, m_composer, add, draft,
                   [this, key = m_case](const Result<store::SubmitResult> &result) {
                       if (key == m_case)
                           m_composer->finish(result);
                   });
        });
    connect(m_composer, &TextForm::submitted, this, [this] {
        m_composer->start(domain::DraftKind::Comment, m_case);
        m_composer->focusText();
        m_reveal->added();
    });
    connect(m_composer, &TextForm::cancelled, this,
            [this] { m_composer->start(domain::DraftKind::Comment, m_case); });
}

void ActivityTab::deleteComment(const domain::TimelineEntry &entry)
{
    if (!entry.attachment)
        return;
    submit(m_bench, this, domain::DeleteAttachment{ m_case, entry.attachment->id }, {},
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
        TextDialog::showTwo(this, text.plain, { tr("Before"), text.before }, { tr("After"), text.after });
    else
        TextDialog::showOne(this, text.plain, { {}, text.after.isEmpty() ? text.before : text.after });
}

void ActivityTab::say(const Error &error)
{
    m_message->show(MessageBar::Kind::Problem, errorText(error),
                    { { tr("Close"), [this] { m_message->dismiss(); } } });
}

} // namespace casebook::ui
