#include "ui/search/remotesearchdialog.h"

#include "models/sync/syncengine.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/page/messagebar.h"
#include "ui/search/founddelegate.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize usualSize{ 560, 520 };
}

RemoteSearchDialog::RemoteSearchDialog(const Workbench &bench, QWidget *parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_remotes(bench.store)
    , m_model(bench.store)
    , m_where(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_search(new QPushButton(tr("Search"), this))
    , m_state(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_list(new QListView(this))
    , m_more(new QPushButton(tr("Show more"), this))
    , m_open(new QPushButton(tr("Open case"), this))
{
    build();
    connect(&m_remotes, &items::RemoteNames::changed, this, &RemoteSearchDialog::fillRemotes);
    connect(m_text, &QLineEdit::returnPressed, this, &RemoteSearchDialog::search);
    connect(m_search, &QPushButton::clicked, this, &RemoteSearchDialog::search);
    connect(m_more, &QPushButton::clicked, this, [this] { askPage(m_page + 1); });
    connect(m_list, &QListView::activated, this, &RemoteSearchDialog::open);
    connect(m_open, &QPushButton::clicked, this, [this] { open(m_list->currentIndex()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RemoteSearchDialog::updateState);
    fillRemotes();
    updateState();
}

void RemoteSearchDialog::build()
{
    setWindowTitle(tr("Search on Kibana"));
    resize(usualSize);
    m_where->setAccessibleName(tr("Remote"));
    m_text->setAccessibleName(tr("Words to search for"));
    m_text->setPlaceholderText(tr("Words in title or description"));
    m_text->setClearButtonEnabled(true);
    m_search->setDefault(true);
    for (QPushButton *button : { m_more, m_open })
        button->setAutoDefault(false);
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FoundDelegate(m_bench.clock, m_list));
    m_list->setAccessibleName(tr("Cases found"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::related);
    line->addWidget(m_where);
    line->addWidget(m_text, 1);
    line->addWidget(m_search);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::related);
    foot->addWidget(m_more);
    foot->addStretch(1);
    foot->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    column->setSpacing(metrics::related);
    column->addLayout(line);
    column->addWidget(m_message);
    column->addWidget(m_state);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
}

void RemoteSearchDialog::fillRemotes()
{
    const WorkspaceId before = remote();
    m_where->clear();
    for (const domain::Remote &each : m_remotes.remotes())
        m_where->addItem(each.name, each.id.value);
    m_where->setCurrentIndex(qMax(0, m_where->findData(before.value)));
    m_where->setVisible(m_where->count() > 1);
    m_search->setEnabled(m_where->count() > 0); // they are read when the dialog is there
}

WorkspaceId RemoteSearchDialog::remote() const
{
    return WorkspaceId{ m_where->currentData().toLongLong() };
}

void RemoteSearchDialog::setText(const QString &text)
{
    m_text->setText(text);
    m_text->selectAll();
}

void RemoteSearchDialog::search()
{
    m_generation.next();
    m_model.clear();
    m_message->dismiss();
    askPage(1);
}

void RemoteSearchDialog::askPage(int page)
{
    if (!m_bench.sync || !remote().isValid())
        return;
    m_page = page;
    m_asking = true;
    updateState();
    deliver(m_bench.sync->searchOnRemote(remote(), m_text->text().trimmed(), page), this, m_generation,
            [this](const Result<sync::SyncEngine::FoundCases> &answer) {
                m_asking = false;
                if (answer) {
                    take(answer->cases, answer->total);
                } else {
                    m_message->show(MessageBar::Kind::Problem, errorText(answer.error()));
                    updateState();
                }
            });
}

void RemoteSearchDialog::take(const QList<domain::Case> &cases, qint64 total)
{
    const bool first = m_model.rowCount() == 0;
    m_model.append(cases, total);
    if (first && m_model.rowCount() > 0) {
        m_list->setCurrentIndex(m_model.index(0));
        m_list->setFocus(Qt::OtherFocusReason);
    }
    updateState();
}

void RemoteSearchDialog::updateState()
{
    m_more->setVisible(m_model.hasMore() && !m_asking);
    m_open->setEnabled(m_list->currentIndex().isValid());
    if (m_asking)
        m_state->setText(tr("Searching on %1…").arg(m_where->currentText()));
    else if (m_page == 0)
        m_state->setText(
            tr("Finds cases that are not kept here, too. A case that you open is kept here from then on."));
    else
        m_state->setText(tr("%Ln case(s) found", nullptr, static_cast<int>(m_model.total())));
}

void RemoteSearchDialog::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (const CaseKey key = m_model.keyAt(index.row()); key.isValid()) {
        emit caseChosen(key);
        return;
    }
    const QString id = m_model.at(index.row()).id;
    m_state->setText(tr("Fetching the case…"));
    deliver(m_bench.sync->bring(remote(), id), this, [this, id](const Result<CaseKey> &key) {
        updateState();
        if (!key) {
            m_message->show(MessageBar::Kind::Problem, errorText(key.error()));
            return;
        }
        m_model.setKey(id, *key);
        emit caseChosen(*key);
    });
}

} // namespace casebook::ui
