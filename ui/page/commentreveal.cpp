#include "ui/page/commentreveal.h"

#include "models/items/timelinemodel.h"
#include "ui/page/timelineview.h"

#include <QTimer>

#include <utility>

namespace casebook::ui {

CommentReveal::CommentReveal(const items::TimelineModel &model, TimelineView &view, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_view(view)
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (std::exchange(m_waiting, false))
            scrollSoon();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_rowsBefore = m_model.rowCount();
        m_waiting = false;
    });
}

void CommentReveal::expect()
{
    m_rowsBefore = m_model.rowCount();
    m_waiting = false;
}

void CommentReveal::added()
{
    m_waiting = m_model.rowCount() <= m_rowsBefore;
    if (!m_waiting)
        scrollSoon();
}

/// After the view has made room for the row.
void CommentReveal::scrollSoon()
{
    QTimer::singleShot(0, &m_view, [this] { m_view.scrollToNewest(); });
}

} // namespace casebook::ui
