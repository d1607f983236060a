#include "ui/cases/facetpopup.h"

#include "ui/cases/facetdelegate.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {
constexpr int searchFrom = 9; ///< so many values ask for a search field
constexpr int rowsShown = 10;
constexpr int popupWidth = 260;
} // namespace

FacetPopup::FacetPopup(const QString &title, items::FacetsModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_clear(new QPushButton(tr("Clear"), this))
{
    setFrameShape(StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_found->setSourceModel(&model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Find a value"));
    m_search->setAccessibleName(tr("Find in %1").arg(title));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);

    m_list->setModel(m_found);
    m_list->setItemDelegate(new FacetDelegate(m_list));
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(NoFrame);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);

    m_clear->setFlat(true);
    m_clear->setAccessibleName(tr("Clear %1").arg(title));
    connect(m_clear, &QPushButton::clicked, this, [this] { m_model.setChosen({}); });
    connect(&m_model, &items::FacetsModel::chosenChanged, this, &FacetPopup::updateParts);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::inside, metrics::inside, metrics::inside, metrics::inside);
    layout->setSpacing(metrics::inside);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_clear);
    updateParts();
}

void FacetPopup::setIcons(IconOf iconOf)
{
    static_cast<FacetDelegate *>(m_list->itemDelegate())->setIcons(std::move(iconOf));
}

QSize FacetPopup::sizeHint() const
{
    const int rows = qBound(1, m_model.rowCount(), rowsShown);
    const int rowHeight = qMax(metrics::rowCompact, fontMetrics().height() + metrics::related);
    int height = rows * rowHeight + 2 * metrics::inside + 2 * frameWidth();
    if (!m_search->isHidden())
        height += m_search->sizeHint().height() + metrics::inside;
    if (!m_clear->isHidden())
        height += m_clear->sizeHint().height() + metrics::inside;
    return { popupWidth, height };
}

void FacetPopup::updateParts()
{
    m_clear->setEnabled(!m_model.chosen().isEmpty());
}

void FacetPopup::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_search->clear();
    m_search->setVisible(m_model.rowCount() >= searchFrom);
    resize(sizeHint());
    if (m_found->rowCount() > 0)
        m_list->setCurrentIndex(m_found->index(0, 0));
    if (m_search->isHidden())
        m_list->setFocus(Qt::PopupFocusReason);
    else
        m_search->setFocus(Qt::PopupFocusReason);
}

bool FacetPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        // One value was found by typing: Enter takes it.
        if (watched == m_search && m_found->rowCount() == 1 && !m_search->text().isEmpty())
            m_found->setData(m_found->index(0, 0), Qt::Checked, Qt::CheckStateRole);
        close();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace casebook::ui
