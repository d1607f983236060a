#include "ui/sidebar/sidebar.h"

#include "models/items/tagmodel.h"
#include "ui/sidebar/remotesection.h"
#include "ui/sidebar/sidebardelegate.h"
#include "ui/sidebar/sidebarlist.h"
#include "ui/sidebar/viewicon.h"
#include "ui/sidebar/viewsmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int gatherMilliseconds = 100;
constexpr int searchFrom = 13; ///< so many tags ask for a search field
constexpr int usualWidth = 208;
constexpr int collapsedWidth = 44;

} // namespace

Sidebar::Sidebar(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_viewsModel(new ViewsModel(this))
    , m_tagModel(new items::TagModel(workbench.store, this))
    , m_foundTags(new QSortFilterProxyModel(this))
    , m_views(new SidebarList(SidebarList::Height::AllLines, this))
    , m_tags(new SidebarList(SidebarList::Height::WhatIsLeft, this))
    , m_tagSearch(new QLineEdit(this))
    , m_countsRefresher(
          gatherMilliseconds,
          [this](const items::Refresher::Done &done) {
              deliver(m_workbench.store.viewCounts(m_workbench.preferences.author()), this,
                      [this, done](const Result<domain::ViewCounts> &answer) {
                          if (answer)
                              m_viewsModel->setCounts(*answer);
                          done();
                      });
          },
          this)
{
    setAccessibleName(tr("Sidebar"));
    setAutoFillBackground(true);
    makeViews();
    makeTags();

    auto *search = new QVBoxLayout;
    search->setContentsMargins(metrics::related, 0, metrics::related, metrics::inside);
    search->addWidget(m_tagSearch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::related, 0, metrics::inside);
    layout->setSpacing(0);
    layout->addWidget(m_viewsLabel);
    layout->addWidget(m_views);
    layout->addWidget(m_tagsLabel);
    layout->addLayout(search);
    layout->addWidget(m_tags, 1);
    layout->addStretch();

    connect(&workbench.store, &store::CaseStore::changed, this, [this] { m_countsRefresher.request(); });
    connect(&workbench.preferences, &Preferences::authorChanged, this,
            [this] { m_countsRefresher.requestNow(); });
    updateTagParts();
    showChosen();
}

void Sidebar::begin()
{
    m_tagModel->begin();
    m_countsRefresher.requestNow();
}

QLabel *Sidebar::makeLabel(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setFont(sectionFont(font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(metrics::related + metrics::inside, metrics::related, metrics::related,
                              metrics::inside);
    return label;
}

void Sidebar::makeViews()
{
    m_viewsLabel = makeLabel(tr("Views"));
    m_viewsLabel->setBuddy(m_views);
    m_viewsDelegate = new SidebarDelegate([this](const QModelIndex &index) { return iconOf(index); },
                                          ViewsModel::CountRole, m_views);
    m_views->setItemDelegate(m_viewsDelegate);
    m_views->setModel(m_viewsModel);
    m_views->setAccessibleName(tr("Views"));
    connect(m_views, &SidebarList::chosen, this,
            [this](const QModelIndex &index) { choose({ ViewsModel::kindAt(index.row()) }); });
    connect(m_views, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose({ ViewsModel::kindAt(index.row()) }); });
    connect(m_views, &SidebarList::leftBy, this, [this](int step) { goOn(m_views, step); });
}

void Sidebar::makeTags()
{
    m_tagsLabel = makeLabel(tr("Tags"));
    m_tagsLabel->setBuddy(m_tags);
    m_foundTags->setSourceModel(m_tagModel);
    m_foundTags->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setModel(m_foundTags);
    m_tags->setItemDelegate(new SidebarDelegate([](const QModelIndex &) { return icon("tag-symbolic"_L1); },
                                                items::TagModel::CountRole, m_tags));
    m_tags->setAccessibleName(tr("Tags"));
    const auto chooseTag = [this](const QModelIndex &index) {
        choose({ CaseView::Tag, index.data(items::TagModel::TagRole).toString() });
    };
    connect(m_tags, &SidebarList::chosen, this, chooseTag);
    connect(m_tags, &QListView::clicked, this, chooseTag);
    connect(m_tags, &SidebarList::leftBy, this, [this](int step) { goOn(m_tags, step); });
    m_tagSearch->setPlaceholderText(tr("Find a tag"));
    m_tagSearch->setAccessibleName(tr("Find a tag"));
    m_tagSearch->setClearButtonEnabled(true);
    connect(m_tagSearch, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_foundTags->setFilterFixedString(text);
        showChosen();
    });
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_tagModel, signal, this, &Sidebar::updateTagParts);
    connect(m_tagModel, &QAbstractItemModel::modelReset, this, [this] {
        updateTagParts();
        showChosen();
    });
}

void Sidebar::setRemotes(const Remotes &remotes)
{
    m_remotes = new RemoteSection(m_workbench, remotes, this);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_tagsLabel), m_remotes);
    setTabOrder(m_views, m_remotes);
    connect(m_remotes, &RemoteSection::viewChosen, this, &Sidebar::choose);
    connect(m_remotes, &RemoteSection::leftBy, this, [this](int step) { goOn(m_remotes, step); });
    connect(m_remotes, &RemoteSection::connectRequested, this, &Sidebar::connectRequested);
    connect(m_remotes, &RemoteSection::menuRequested, this, &Sidebar::remoteMenuRequested);
    m_remotes->setCollapsed(m_collapsed);
    showChosen();
}

void Sidebar::goOn(const QWidget *from, int step)
{
    const bool down = step > 0;
    if (m_remotes && from != m_remotes && down == (from == m_views) && m_remotes->enter(step))
        return;
    if (down && from != m_tags && !m_tags->isHidden() && m_foundTags->rowCount() > 0) {
        m_tags->setFocus(Qt::TabFocusReason);
        m_tags->setCurrentIndex(m_foundTags->index(0, 0));
    } else if (!down && from != m_views) {
        m_views->setFocus(Qt::BacktabFocusReason);
        m_views->setCurrentIndex(m_viewsModel->index(m_viewsModel->rowCount() - 1));
    }
}

QIcon Sidebar::iconOf(const QModelIndex &index) const
{
    return viewIcon(ViewsModel::kindAt(index.row()), palette());
}

void Sidebar::setView(const CaseView &view)
{
    m_view = view;
    showChosen();
}

void Sidebar::choose(const CaseView &view)
{
    if (view == m_view)
        return;
    m_view = view;
    showChosen();
    emit viewChosen(view);
}

void Sidebar::showChosen()
{
    const int row = m_view.workspace ? -1 : ViewsModel::rowOf(m_view.kind);
    m_views->showChosen(row >= 0 ? m_viewsModel->index(row) : QModelIndex());
    if (m_remotes)
        m_remotes->showChosen(m_view);
    const int tagRow = m_view.kind == CaseView::Tag ? m_tagModel->rowOf(m_view.tag) : -1;
    m_tags->showChosen(tagRow >= 0 ? m_foundTags->mapFromSource(m_tagModel->index(tagRow)) : QModelIndex());
}

void Sidebar::updateTagParts()
{
    const int tags = m_tagModel->rowCount();
    m_viewsLabel->setHidden(m_collapsed);
    m_tagsLabel->setHidden(m_collapsed || tags == 0);
    m_tags->setHidden(m_collapsed || tags == 0);
    m_tagSearch->setHidden(m_collapsed || (tags < searchFrom && m_tagSearch->text().isEmpty()));
}

void Sidebar::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_viewsDelegate->setCollapsed(collapsed);
    if (m_remotes)
        m_remotes->setCollapsed(collapsed);
    setMinimumWidth(collapsed ? collapsedWidth : 0);
    setMaximumWidth(collapsed ? collapsedWidth : QWIDGETSIZE_MAX);
    updateTagParts();
    updateGeometry();
    m_views->viewport()->update();
}

QSize Sidebar::sizeHint() const
{
    return { m_collapsed ? collapsedWidth : usualWidth, QWidget::sizeHint().height() };
}

} // namespace casebook::ui
