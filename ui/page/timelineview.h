#pragma once

#include "ui/page/readingplace.h"
#include "ui/page/timelinerow.h"

#include <QAbstractScrollArea>

namespace casebook::items {
class TimelineModel;
}

namespace casebook::ui {

class LiveRows;
class MarkdownCache;

/// Shows a TimelineModel as widgets, of which only those in sight exist: a case with 10,000 activities costs
/// as much as one with twenty. A lead (the description) scrolls above the first row. A row may be stood in
/// for by an editor, which lives on while it is scrolled out of sight.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TimelineView(items::TimelineModel &model, MarkdownCache &texts, QWidget *parent = nullptr);
    ~TimelineView() override;

    /// Takes the widget over; it should have a height for its width.
    void setLead(QWidget *lead);
    void setContext(const RowContext &context);
    /// Time has passed.
    void tick(const Timestamp &now);
    /// Shows @p editor in the place of the comment with this id, until dropEditor. Takes it over.
    void setEditor(const QString &attachmentId, QWidget *editor);
    QWidget *editor(const QString &attachmentId) const;
    QStringList edited() const;
    void dropEditor(const QString &attachmentId);

    /// The row with the focus, else -1.
    int currentRow() const;
    void setCurrentRow(int row);
    void scrollToRow(int row);
    /// The newest entry: the last row, or the first where the newest come first.
    void scrollToNewest();
    /// The widget of a row in sight, else nullptr.
    QWidget *rowWidget(int row) const;
    int firstVisibleRow() const;
    int lastVisibleRow() const;
    bool isAtTop() const { return m_place.y() == 0; }

signals:
    void rowMade(casebook::ui::TimelineRow *row);
    void viewChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    QSize sizeHint() const override { return { 420, 400 }; }

private:
    void onReset();
    void onInserted(int first, int last);
    void onRemoved(int first, int last);
    void onChanged(int first, int last);
    void scheduleLayout();
    void layoutRows();
    int layOnce(int width);
    void place(int first, int last, int width);
    void onRowMade(TimelineRow *row);
    int measure(QWidget *widget, int width) const;
    void updateScrollBar();
    void updateTabStop();

    items::TimelineModel &m_model;
    LiveRows *m_rows;
    RowContext m_context;
    QWidget *m_lead = nullptr;
    int m_leadHeight = 0; ///< with the margins above and below it
    ReadingPlace m_place;
    int m_width = 0;
    bool m_layingOut = false;
    bool m_scheduled = false;
};

} // namespace casebook::ui
