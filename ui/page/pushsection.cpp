#include "ui/page/pushsection.h"

#include "models/store/syncledger.h"
#include "models/sync/syncengine.h"
#include "ui/common/errortext.h"
#include "ui/page/messagebar.h"
#include "ui/page/submit.h"
#include "ui/page/syncbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <QVersionNumber>

#include <utility>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int gatherMilliseconds = 200;
constexpr int previewLines = 9;

} // namespace

PushSection::PushSection(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_refresher(
          gatherMilliseconds, [this](const items::Refresher::Done &done) { readNow(done); }, this)
    , m_history(bench.store, this)
    , m_button(new QPushButton(this))
    , m_badge(new SyncBadge(this))
    , m_reason(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_preview(new QWidget(this))
    , m_text(new QPlainTextEdit(m_preview))
    , m_how(new QLabel(m_preview))
    , m_go(new QPushButton(tr("Push now"), m_preview))
    , m_cancel(new QPushButton(tr("Cancel"), m_preview))
{
    build();
    connect(m_button, &QPushButton::clicked, this, &PushSection::preview);
    connect(m_badge, &QToolButton::clicked, this, [this] { emit syncRequested(m_badge->state()); });
    connect(m_go, &QPushButton::clicked, this, &PushSection::push);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setPreviewing(false);
        m_button->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_bench.store, &store::CaseStore::changed, this, [this](const store::ChangeSet &changes) {
        if (m_case.isValid() && (changes.everything || changes.activityChanged.contains(m_case)))
            readHistory();
    });
}

void PushSection::build()
{
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_how->setWordWrap(true);
    m_how->setTextFormat(Qt::PlainText);
    m_how->setForegroundRole(QPalette::PlaceholderText);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("What will be sent"));
    m_text->setFixedHeight(previewLines * fontMetrics().lineSpacing() + 2 * metrics::related);
    m_go->setDefault(true);
    auto *title = new QLabel(tr("What will be sent"), m_preview);
    title->setFont(sectionFont(font()));
    title->setForegroundRole(QPalette::PlaceholderText);

    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::related);
    line->addWidget(m_button);
    line->addWidget(m_badge);
    line->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::related);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *shown = new QVBoxLayout(m_preview);
    shown->setContentsMargins(0, 0, 0, 0);
    shown->setSpacing(metrics::related);
    shown->addWidget(title);
    shown->addWidget(m_text);
    shown->addWidget(m_how);
    shown->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::related);
    layout->addLayout(line);
    layout->addWidget(m_reason);
    layout->addWidget(m_message);
    layout->addWidget(m_preview);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_preview);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, m_cancel, &QPushButton::click);
    m_preview->hide();
}

void PushSection::showCase(CaseKey key, const domain::Case &value, WorkspaceId workspace)
{
    m_generation.next();
    m_case = key;
    m_workspace = workspace;
    m_busy = false;
    m_facts = { .value = value };
    m_mark = {};
    m_message->dismiss();
    setPreviewing(false);
    fill();
    readRemote();
    readHistory();
}

void PushSection::update(const domain::Case &value)
{
    const bool same = m_facts.value == value;
    m_facts.value = value;
    if (!same)
        readHistory();
    fill();
}

void PushSection::setMark(const PartMark &mark)
{
    if (std::exchange(m_mark, mark) == mark)
        return;
    m_facts.waiting = mark.state;
    fill();
}

void PushSection::setConnector(bool known, bool unsaved)
{
    m_facts.connectorKnown = known;
    m_facts.unsavedConnector = unsaved;
    fill();
}

bool PushSection::hasOffer() const
{
    return !m_facts.value.connector.isNone();
}

void PushSection::readRemote()
{
    if (m_workspace == localWorkspace)
        return;
    deliver(m_bench.store.ledger().remotes(), this, m_generation,
            [this](const Result<QList<domain::Remote>> &remotes) {
                for (const domain::Remote &remote : remotes.value_or(QList<domain::Remote>())) {
                    if (remote.id == m_workspace) {
                        m_facts.closedAllowed = QVersionNumber::fromString(remote.settings.version)
                            >= QVersionNumber(8, 17); // CONTRACT §7
                    }
                }
                fill();
            });
}

void PushSection::readHistory()
{
    if (hasOffer())
        m_refresher.request();
}

void PushSection::readNow(const items::Refresher::Done &done)
{
    m_history.read(m_case, m_facts.value.connector.id,
                   [this, done, key = m_case](const Result<std::optional<domain::PushState>> &state) {
                       if (key == m_case && state) {
                           m_facts.state = *state;
                           fill();
                       }
                       done();
                       if (key != m_case)
                           readHistory();
                   });
}

void PushSection::preview()
{
    m_message->dismiss();
    deliver(m_bench.store.attachments(m_case, { domain::AttachmentKind::UserComment }), this, m_generation,
            [this](const Result<QList<domain::Attachment>> &comments) {
                if (!comments) {
                    m_message->show(MessageBar::Kind::Problem, errorText(comments.error()));
                    return;
                }
                m_text->setPlainText(pushPreview(m_facts, *comments));
                setPreviewing(true);
                m_go->setFocus(Qt::OtherFocusReason);
            });
}

void PushSection::setPreviewing(bool previewing)
{
    m_preview->setVisible(previewing);
    m_button->setVisible(!previewing && hasOffer());
    if (!previewing)
        return;
    if (m_workspace == localWorkspace)
        m_how->setText(tr("This case is on this computer only: the push is noted here and sent nowhere."));
    else if (m_bench.sync && m_bench.sync->status(m_workspace).state == sync::RemoteStatus::State::Offline)
        m_how->setText(tr("The remote can't be reached now. The push waits in the outbox until it can be."));
    else
        m_how->setText(tr("The push is sent after the changes that wait, and not more than once."));
}

void PushSection::push()
{
    if (std::exchange(m_busy, true))
        return;
    m_go->setEnabled(false);
    submit(m_bench, this, domain::PushCase{ m_case, m_facts.value.connector.id }, {},
           [this, key = m_case](const Result<store::SubmitResult> &result) {
               if (key == m_case)
                   pushed(result);
           });
}

void PushSection::pushed(const Result<store::SubmitResult> &result)
{
    m_busy = false;
    m_go->setEnabled(true);
    setPreviewing(false);
    if (!result)
        m_message->show(MessageBar::Kind::Problem, errorText(result.error()));
    readHistory();
    fill();
    m_button->setFocus(Qt::OtherFocusReason);
}

void PushSection::tryAgain()
{
    deliver(m_bench.store.ledger().retry(m_mark.operation), this, m_generation,
            [this](const Result<void> &answer) {
                if (!answer)
                    m_message->show(MessageBar::Kind::Problem, errorText(answer.error()));
                else
                    m_message->dismiss();
            });
}

void PushSection::fill()
{
    const PushOffer offer = pushOffer(m_facts);
    if (!offer.enabled && m_preview->isVisibleTo(this) && !m_busy)
        setPreviewing(false);
    const bool previewing = m_preview->isVisibleTo(this);
    m_button->setText(offer.label);
    m_button->setEnabled(offer.enabled);
    m_button->setVisible(hasOffer() && !previewing);
    m_button->setToolTip(offer.reason);
    m_reason->setText(offer.reason);
    m_reason->setVisible(!offer.reason.isEmpty() && !previewing);
    m_badge->setState(m_mark.state, m_mark.hint);
    if (m_mark.state == domain::SyncState::Refused) {
        // As the external system said it.
        m_message->show(MessageBar::Kind::Problem,
                        m_mark.refusal.isEmpty() ? tr("The push failed.")
                                                 : tr("The push failed: %1").arg(m_mark.refusal),
                        { { tr("Try again"), [this] { tryAgain(); } },
                          { tr("Show in outbox"), [this] { emit syncRequested(m_mark.state); } } });
    }
    setVisible(hasOffer());
    emit offerChanged();
}

} // namespace casebook::ui
