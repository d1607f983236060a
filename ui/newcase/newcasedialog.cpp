#include "ui/newcase/newcasedialog.h"

#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/connectors/connectorsdialog.h"
#include "ui/newcase/fieldbox.h"
#include "ui/newcase/formdraft.h"
#include "ui/newcase/formsuggestions.h"
#include "ui/newcase/newcasedraft.h"
#include "ui/newcase/newcaseform.h"
#include "ui/newcase/problemline.h"
#include "ui/newcase/wherepicker.h"
#include "ui/theme/metrics.h"

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
    , m_where(new WherePicker(m_workbench.store, m_workbench.preferences, this))
    , m_origin(new QWidget(this))
    , m_originText(new QLabel(this))
    , m_message(new ProblemLine(this))
    , m_create(new QPushButton(tr("Create case"), this))
    , m_draft(new FormDraft(
          workbench,
          [form = m_form, where = m_where] {
              return form->isEmpty()
                  ? std::nullopt
                  : std::optional(draftContent(form->valuesBeingTyped(), where->workspace()));
          },
          this))
{
    build();
    new FormSuggestions(workbench, m_form, *m_where);
    connect(m_form, &NewCaseForm::edited, m_draft, &FormDraft::touched);
    connect(m_form, &NewCaseForm::edited, this, [this] { m_message->say({}); });
    connect(m_draft, &FormDraft::failed, this, [this](const Error &error) {
        m_message->say(tr("What you write can't be kept as a draft now. %1").arg(errorText(error)));
    });
    connect(m_form, &NewCaseForm::manageConnectorsRequested, this, [this] { openConnectors(); });
    connect(m_form, &NewCaseForm::addConnectorRequested, this,
            [this](const QString &type) { openConnectors()->addConnector(type); });
    m_form->focusTitle();
}

NewCaseDialog::~NewCaseDialog()
{
    m_workbench.preferences.setLayout(layoutName, saveGeometry());
    delete m_draft; // while the form is still there
}

DraftKey NewCaseDialog::draftKey() const
{
    return m_draft->key();
}

void NewCaseDialog::build()
{
    setWindowTitle(tr("New case"));
    m_scroll->setWidget(makePage());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scroll);
    column->addWidget(line);
    column->addLayout(makeFoot());
    for (const int key : { Qt::Key_Return, Qt::Key_Enter }) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(shortcut, &QShortcut::activated, this, &NewCaseDialog::create);
    }
    if (!restoreGeometry(m_workbench.preferences.layout(layoutName)))
        resize(wantedSize.boundedTo(screen()->availableSize() - QSize(2, 3) * metrics::dialog));
}

QWidget *NewCaseDialog::makePage()
{
    auto *page = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::group);
    column->setSpacing(metrics::group);
    column->addWidget(makeOrigin());
    auto *where = new FieldBox(tr("Where", "a new case is made"), m_where, page);
    where->setVisible(m_where->hasChoice());
    connect(m_where, &WherePicker::workspaceChanged, where,
            [this, where] { where->setVisible(m_where->hasChoice()); });
    column->addWidget(where);
    column->addWidget(m_form, 1);
    return page;
}

QWidget *NewCaseDialog::makeOrigin()
{
    m_originText->setWordWrap(true);
    auto *discard = new QPushButton(tr("Discard draft"), m_origin);
    discard->setAutoDefault(false);
    connect(discard, &QPushButton::clicked, this, &NewCaseDialog::discardDraft);
    auto *row = new QHBoxLayout(m_origin);
    row->setContentsMargins({});
    row->addWidget(m_originText, 1);
    row->addWidget(discard);
    m_origin->hide();
    return m_origin;
}

QLayout *NewCaseDialog::makeFoot()
{
    auto *close = new QPushButton(tr("Close"), this);
    close->setToolTip(tr("Close this window; what is entered is kept as a draft (Esc)"));
    close->setAutoDefault(false);
    m_create->setDefault(true);
    const QKeySequence submitKey(Qt::CTRL | Qt::Key_Return);
    m_create->setToolTip(tr("Create the case (%1)").arg(submitKey.toString(QKeySequence::NativeText)));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_create);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::dialog, metrics::group, metrics::dialog, metrics::dialog);
    foot->setSpacing(metrics::group);
    foot->addWidget(m_message);
    foot->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &NewCaseDialog::create);
    return foot;
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
    m_draft->resume(draft);
    if (const WorkspaceId where = workspaceFromDraft(draft.content); where.isValid())
        m_where->setWorkspace(where);
    m_form->setValues(newCaseFromDraft(draft.content));
    const QString when = relativeTime(draft.savedAt, m_workbench.clock.now());
    //: %1 is a moment, such as "2 minutes ago"
    m_originText->setText(tr("This is the draft you wrote %1.").arg(when));
    m_originText->setToolTip(exactTime(draft.savedAt));
    m_origin->show();
    m_message->say({});
}

void NewCaseDialog::discardDraft()
{
    const domain::Draft discarded = m_draft->discard();
    m_form->setValues({});
    m_form->focusTitle();
    m_origin->hide();
    m_message->say({});
    const auto takeBack = [self = QPointer(this), discarded] {
        if (!self)
            return;
        self->restoreDraft(discarded);
        self->m_draft->touched();
        self->show();
    };
    m_workbench.notices.post({ .text = tr("Draft discarded"), .actionText = tr("Undo"), .action = takeBack });
}

void NewCaseDialog::create()
{
    if (m_creating)
        return;
    const QStringList wanting = m_form->check();
    if (!wanting.isEmpty()) {
        //: %1 is a list of field names
        m_message->say(tr("To create the case, look at: %1.").arg(QLocale().createSeparatedList(wanting)));
        if (focusWidget())
            m_scroll->ensureWidgetVisible(focusWidget(), metrics::dialog, metrics::dialog * 2);
        return;
    }
    m_message->say({});
    setBusy(true);
    // That a draft could not be saved must not keep the case from being created.
    m_draft->settle(
        [this](const Result<std::optional<DraftKey>> &draft) { submit(draft.value_or(std::nullopt)); });
}

void NewCaseDialog::submit(std::optional<DraftKey> draft)
{
    m_where->remember();
    domain::CreateCase creation{ .values = m_form->values(), .workspace = m_where->workspace() };
    // An owner that the remote does not have can't be created there.
    if (const domain::Remote *remote = m_where->remote(); remote && !remote->settings.owners.isEmpty()
        && !remote->settings.owners.contains(creation.values.owner))
        creation.values.owner = remote->settings.owners.first();
    store::Submission submission{ .operation = creation,
                                  .author = m_workbench.preferences.author(),
                                  .consumesDraft = draft };
    deliver(m_workbench.store.submit(std::move(submission)), this,
            [this](const Result<store::SubmitResult> &answer) { submitted(answer); });
}

void NewCaseDialog::submitted(const Result<store::SubmitResult> &answer)
{
    setBusy(false);
    if (!answer) {
        m_message->say(errorText(answer.error()));
        m_draft->touched(); // what was typed stays, here and as a draft
        return;
    }
    m_draft->consumed();
    m_form->setValues({});
    hide();
    emit created(answer->caseKey);
    deleteLater();
}

void NewCaseDialog::reject()
{
    if (!m_creating)
        m_draft->keep([this](const Result<std::optional<DraftKey>> &kept) { leave(kept); });
}

void NewCaseDialog::leave(const Result<std::optional<DraftKey>> &kept)
{
    const QPointer self(this);
    if (!kept && !m_saveFailed) {
        m_saveFailed = true;
        return;
    }
    m_saveFailed = false;
    hide();
    if (!kept) {
        const auto showAgain = [self] {
            if (self)
                self->show();
        };
        m_workbench.notices.post({ .text = tr("The new case could not be kept as a draft."),
                                   .actionText = tr("Show"),
                                   .action = showAgain,
                                   .kind = Notice::Kind::Problem });
        return;
    }
    if (!*kept) {
        deleteLater();
        return;
    }
    const DraftKey key = **kept;
    const auto restore = [self, key] {
        if (self)
            self->restoreKept(key);
    };
    m_workbench.notices.post({ .text = tr("Draft kept"), .actionText = tr("Restore"), .action = restore });
    emit draftKept(key);
}

void NewCaseDialog::restoreKept(DraftKey key)
{
    // Meanwhile it may have been taken up from the list of drafts, or thrown away.
    deliver(m_workbench.store.drafts(), this, [this, key](const Result<QList<domain::Draft>> &answer) {
        const QList<domain::Draft> drafts = answer.value_or(QList<domain::Draft>());
        const auto kept = std::find_if(drafts.cbegin(), drafts.cend(),
                                       [key](const domain::Draft &draft) { return draft.key == key; });
        if (kept == drafts.cend()) {
            m_workbench.notices.post({ .text = tr("This draft is no longer there.") });
            deleteLater();
            return;
        }
        restoreDraft(*kept);
        show();
        raise();
        activateWindow();
    });
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
