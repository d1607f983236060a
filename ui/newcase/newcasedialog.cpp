#include "ui/newcase/newcasedialog.h"

#include "models/domain/rules.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/connectors/connectorsdialog.h"
#include "ui/newcase/newcasedraft.h"
#include "ui/newcase/newcaseform.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize wantedSize(680, 800);
const QString layoutName = u"newCase"_s;

} // namespace

NewCaseDialog::NewCaseDialog(const Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_scroll(new QScrollArea(this))
    , m_form(new NewCaseForm(this))
    , m_origin(new QWidget(this))
    , m_originText(new QLabel(this))
    , m_message(new QLabel(this))
    , m_create(new QPushButton(tr("Create case"), this))
{
    m_draft.kind = domain::DraftKind::NewCase;
    m_draft.target = newUid();
    build();
    connect(m_form, &NewCaseForm::edited, &m_saver, &DraftSaver::touched);
    connect(m_form, &NewCaseForm::edited, this, [this] { say({}); });
    connect(&m_saver, &DraftSaver::saveNow, this, &NewCaseDialog::saveDraft);
    connect(m_form, &NewCaseForm::manageConnectorsRequested, this, [this] { openConnectors(); });
    connect(m_form, &NewCaseForm::addConnectorRequested, this,
            [this](const QString &type) { openConnectors()->addConnector(type); });
    connect(&m_workbench.store, &store::CaseStore::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.connectors || changes.everything)
            loadConnectors();
    });
    load();
    m_form->focusTitle();
}

NewCaseDialog::~NewCaseDialog()
{
    m_workbench.preferences.setLayout(layoutName, saveGeometry());
    m_saver.disconnect(this);
    if (m_saver.isPending() && !m_form->isEmpty()) {
        m_draft.content = draftContent(m_form->valuesBeingTyped());
        m_workbench.store.saveDraft(m_draft);
    }
}

void NewCaseDialog::build()
{
    setWindowTitle(tr("New case"));
    setModal(false);
    auto *page = new QWidget(m_scroll);
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::group);
    pageColumn->setSpacing(metrics::group);
    auto *originRow = new QHBoxLayout(m_origin);
    originRow->setContentsMargins({});
    m_originText->setWordWrap(true);
    auto *discard = new QPushButton(tr("Discard draft"), m_origin);
    discard->setAutoDefault(false);
    originRow->addWidget(m_originText, 1);
    originRow->addWidget(discard);
    m_origin->hide();
    pageColumn->addWidget(m_origin);
    pageColumn->addWidget(m_form, 1);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    auto *close = new QPushButton(tr("Close"), this);
    close->setToolTip(tr("Close this window; what is entered is kept as a draft (Esc)"));
    close->setAutoDefault(false);
    m_create->setDefault(true);
    m_create->setToolTip(tr("Create the case (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return)
                                                             .toString(QKeySequence::NativeText)));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::related);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_create);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::dialog, metrics::group, metrics::dialog, metrics::dialog);
    foot->setSpacing(metrics::group);
    foot->addWidget(m_message);
    foot->addLayout(buttons);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(line);
    column->addLayout(foot);

    connect(discard, &QPushButton::clicked, this, &NewCaseDialog::discardDraft);
    connect(close, &QPushButton::clicked, this, &NewCaseDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &NewCaseDialog::create);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(shortcut, &QShortcut::activated, this, &NewCaseDialog::create);
    }
    if (!restoreGeometry(m_workbench.preferences.layout(layoutName)))
        resize(wantedSize.boundedTo(screen()->availableSize() - QSize(2, 3) * metrics::dialog));
}

void NewCaseDialog::load()
{
    const domain::User author = m_workbench.preferences.author();
    const domain::PersonName me {author.assigneeUid(), personName(author)};
    m_form->setMe(me);
    deliver(m_workbench.store.facets(), this, [this](const Result<domain::Facets> &facets) {
        if (facets)
            m_form->setFacets(*facets);
    });
    deliver(m_workbench.store.people(), this, [this, me](Result<QList<domain::PersonName>> people) {
        QList<domain::PersonName> all = people.value_or(QList<domain::PersonName>());
        const bool there = std::any_of(all.cbegin(), all.cend(), [&me](const auto &one) { return one.uid == me.uid; });
        if (!there && !me.uid.isEmpty())
            all.prepend(me);
        m_form->setPeople(all);
    });
    loadConnectors();
}

void NewCaseDialog::loadConnectors()
{
    deliver(m_workbench.store.connectors(), this, [this](const Result<QList<domain::ConnectorDefinition>> &connectors) {
        if (connectors)
            m_form->setConnectors(*connectors);
    });
}

ConnectorsDialog *NewCaseDialog::openConnectors()
{
    if (!m_connectors) {
        m_connectors = new ConnectorsDialog(m_workbench, this);
        m_connectors->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_connectors, &ConnectorsDialog::added, m_form, &NewCaseForm::chooseConnector);
    }
    m_connectors->show();
    m_connectors->raise();
    m_connectors->activateWindow();
    return m_connectors;
}

void NewCaseDialog::restoreDraft(const domain::Draft &draft)
{
    m_saver.forget();
    m_draft = draft;
    m_form->setValues(newCaseFromDraft(draft.content));
    m_originText->setText(tr("This is the draft you wrote %1.", "moment").arg(relativeTime(draft.savedAt, m_workbench.clock.now())));
    m_originText->setToolTip(exactTime(draft.savedAt));
    m_origin->show();
    say({});
}

void NewCaseDialog::discardDraft()
{
    const domain::Draft dropped = m_draft;
    m_saver.forget();
    if (dropped.key.isValid())
        m_workbench.store.dropDraft(dropped.key);
    m_draft.key = {};
    m_draft.target = newUid();
    m_form->setValues({});
    m_form->focusTitle();
    m_origin->hide();
    say({});
    const auto takeBack = [self = QPointer(this), dropped] {
        if (!self)
            return;
        self->restoreDraft(dropped);
        self->m_draft.key = {};
        self->m_saver.touched();
        self->show();
    };
    m_workbench.notices.post({.text = tr("Draft discarded"), .actionText = tr("Undo"), .action = takeBack});
}

void NewCaseDialog::create()
{
    if (m_creating)
        return;
    const QStringList wanting = m_form->check();
    if (!wanting.isEmpty()) {
        //: %1 is a list of field names
        say(tr("To create the case, look at: %1.").arg(QLocale().createSeparatedList(wanting)));
        if (focusWidget())
            m_scroll->ensureWidgetVisible(focusWidget(), metrics::dialog, metrics::dialog * 2);
        return;
    }
    say({});
    setBusy(true);
    m_saver.forget();
    // A draft on its way has no key yet; the case must consume it, so it waits for the key.
    if (m_saving == 0 || m_draft.key.isValid())
        submit();
}

void NewCaseDialog::submit()
{
    store::Submission submission {.operation = domain::CreateCase {.values = m_form->values()},
                                  .author = m_workbench.preferences.author()};
    if (m_draft.key.isValid())
        submission.consumesDraft = m_draft.key;
    deliver(m_workbench.store.submit(std::move(submission)), this,
            [this](const Result<store::SubmitResult> &answer) { submitted(answer); });
}

void NewCaseDialog::submitted(const Result<store::SubmitResult> &answer)
{
    setBusy(false);
    if (!answer) {
        say(errorText(answer.error()));
        m_saver.touched(); // what was typed stays, here and as a draft
        return;
    }
    m_draft.key = {};
    m_form->setValues({});
    hide();
    emit created(answer->caseKey);
    deleteLater();
}

void NewCaseDialog::saveDraft()
{
    if (m_creating)
        return;
    if (m_form->isEmpty()) {
        if (m_draft.key.isValid())
            m_workbench.store.dropDraft(m_draft.key);
        m_draft.key = {};
        return;
    }
    m_draft.content = draftContent(m_form->valuesBeingTyped());
    m_draft.savedAt = m_workbench.clock.now();
    ++m_saving;
    deliver(m_workbench.store.saveDraft(m_draft), this, [this](const Result<DraftKey> &answer) { draftSaved(answer); });
}

void NewCaseDialog::draftSaved(const Result<DraftKey> &answer)
{
    --m_saving;
    m_saveFailed = !answer;
    if (answer)
        m_draft.key = *answer;
    else
        say(tr("What you write can't be kept as a draft now. %1").arg(errorText(answer.error())));
    if (m_form->isEmpty() && !m_creating && m_saving == 0)
        saveDraft(); // emptied meanwhile
    if (m_creating && m_saving == 0)
        submit();
    else if (m_leaving && m_saving == 0)
        leave();
}

void NewCaseDialog::reject()
{
    if (m_creating)
        return;
    if (m_form->isEmpty()) {
        m_saver.forget();
        saveDraft(); // drops a draft that was emptied
        hide();
        deleteLater();
        return;
    }
    if (m_saveFailed) { // was said; closing again means it
        hide();
        m_workbench.notices.post({.text = tr("The new case is not saved as a draft."),
                                  .actionText = tr("Show"),
                                  .action = [self = QPointer(this)] { if (self) self->show(); },
                                  .kind = Notice::Kind::Problem});
        return;
    }
    m_leaving = true;
    if (m_saver.isPending() || !m_draft.key.isValid()) {
        m_saver.forget();
        saveDraft();
    }
    if (m_saving == 0)
        leave();
}

void NewCaseDialog::leave()
{
    m_leaving = false;
    if (m_saveFailed)
        return;
    hide();
    const auto restore = [self = QPointer(this)] {
        if (self)
            self->restoreKept();
    };
    m_workbench.notices.post({.text = tr("Draft kept"), .actionText = tr("Restore"), .action = restore});
    emit draftKept(m_draft.key);
}

void NewCaseDialog::restoreKept()
{
    // Meanwhile it may have been taken up from the list of drafts, or thrown away.
    deliver(m_workbench.store.drafts(), this, [this](const Result<QList<domain::Draft>> &answer) {
        const QList<domain::Draft> drafts = answer.value_or(QList<domain::Draft>());
        const auto kept = std::find_if(drafts.cbegin(), drafts.cend(),
                                       [this](const domain::Draft &draft) { return draft.key == m_draft.key; });
        if (kept == drafts.cend()) {
            m_workbench.notices.post({.text = tr("This draft is no longer there.")});
            deleteLater();
            return;
        }
        restoreDraft(*kept);
        show();
        raise();
        activateWindow();
    });
}

void NewCaseDialog::say(const QString &message)
{
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, color(Token::Failed, this));
    m_message->setPalette(palette);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void NewCaseDialog::setBusy(bool busy)
{
    m_creating = busy;
    if (busy)
        m_focusBefore = focusWidget();
    m_form->setEnabled(!busy);
    m_create->setEnabled(!busy);
    if (!busy && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

} // namespace casebook::ui
