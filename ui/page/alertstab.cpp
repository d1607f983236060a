#include "ui/page/alertstab.h"

#include "ui/common/errortext.h"
#include "ui/page/alertproxy.h"
#include "ui/page/messagebar.h"
#include "ui/page/submit.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::AlertModel;

AlertsTab::AlertsTab(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_model(bench.store)
    , m_table(new QTableView(this))
    , m_message(new MessageBar(this))
{
    m_table->setModel(new AlertProxy(bench.clock, this));
    static_cast<AlertProxy *>(m_table->model())->setSourceModel(&m_model);
    m_table->setAccessibleName(tr("Alerts"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowComfortable);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const QList<std::pair<int, int>> widths{ { AlertModel::AlertId, 180 },
                                             { AlertModel::Index, 220 },
                                             { AlertModel::Rule, 160 },
                                             { AlertModel::AttachedAt, 90 } };
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);

    auto *full = new QWidget(this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::group, metrics::related, metrics::group, metrics::related);
    auto *attachMore = new QPushButton(icon("mail-attachment"_L1), tr("Attach alert…"), full);
    bar->addStretch();
    bar->addWidget(attachMore);
    auto *message = new QVBoxLayout;
    message->setContentsMargins(metrics::group, 0, metrics::group, 0);
    message->addWidget(m_message);
    auto *fullLayout = new QVBoxLayout(full);
    fullLayout->setContentsMargins(0, 0, 0, 0);
    fullLayout->setSpacing(0);
    fullLayout->addLayout(bar);
    fullLayout->addLayout(message);
    fullLayout->addWidget(m_table, 1);

    auto *empty = new QWidget(this);
    auto *text = new QLabel(tr("No alerts are attached to this case."), empty);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto *attach = new QPushButton(icon("mail-attachment"_L1), tr("Attach alert…"), empty);
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setSpacing(metrics::group);
    emptyLayout->addStretch();
    emptyLayout->addWidget(text);
    emptyLayout->addWidget(attach, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();

    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(empty);

    for (QPushButton *button : { attach, attachMore })
        connect(button, &QPushButton::clicked, this, &AlertsTab::attachRequested);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AlertsTab::onRows);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &AlertsTab::onRows);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &AlertsTab::onRows);
    connect(&m_model, &AlertModel::becameReady, this, &AlertsTab::onRows);
    connect(&m_model, &AlertModel::failed, this,
            [this](const Error &error) { m_message->show(MessageBar::Kind::Problem, errorText(error)); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &AlertsTab::showMenu);
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &AlertsTab::copyCurrent);
    auto *remove = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &AlertsTab::removeCurrent);
    onRows();
}

void AlertsTab::showCase(CaseKey key)
{
    m_case = key;
    m_message->dismiss();
    m_model.show(key);
}

void AlertsTab::onRows()
{
    m_stack->setCurrentIndex(m_model.isReady() && m_model.rowCount() == 0 ? 1 : 0);
    emit countChanged();
}

void AlertsTab::showMenu(const QPoint &position)
{
    if (!m_table->currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon("edit-copy"_L1), tr("Copy"), this, &AlertsTab::copyCurrent);
    menu->addAction(icon("edit-delete"_L1), tr("Remove from case"), this, &AlertsTab::removeCurrent);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

/// Alerts that were attached together are one attachment: they go together, and come back together.
void AlertsTab::removeCurrent()
{
    const QString id = m_table->currentIndex().data(AlertModel::AttachmentIdRole).toString();
    if (id.isEmpty())
        return;
    submit(m_bench, this, domain::DeleteAttachment{ m_case, id }, {},
           [this](const Result<store::SubmitResult> &result) {
               if (!result)
                   m_message->show(MessageBar::Kind::Problem, errorText(result.error()));
               else if (result->trash)
                   offerUndo(m_bench, tr("Alert removed from the case"), *result->trash);
           });
}

void AlertsTab::copyCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        QApplication::clipboard()->setText(current.data().toString());
}

} // namespace casebook::ui
