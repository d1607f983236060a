#pragma once

#include "ui/page/timelinerow.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace casebook::items {
class TimelineModel;
}

namespace casebook::ui {

class MarkdownCache;

/// The widgets of the rows in sight, used again for other rows when theirs leave it, and the editors that
/// stand in for comments.
class LiveRows final : public QObject
{
    Q_OBJECT

public:
    LiveRows(items::TimelineModel &model, MarkdownCache &texts, QWidget *parent);

    /// nullptr where the row is not in sight.
    QWidget *widget(int row) const { return m_live.value(row); }
    int rowOf(QWidget *widget) const { return m_live.key(widget, -1); }
    QList<int> rows() const { return m_live.keys(); }
    /// The row that has the focus, or holds what has it; -1.
    int focusedRow() const;

    QWidget *acquire(int row, const RowContext &context);
    void release(int row);
    void releaseAll();
    /// Rows from @p from on have moved by @p by.
    void shift(int from, int by);
    /// The entry of a row in sight is another: its widget takes it, or is released where it can't.
    void refill(int row, const RowContext &context);
    void tick(const RowContext &context);
    /// Has the texts of rows rendered that are not in sight, but soon may be.
    void prepare(int first, int last);
    /// Only @p row takes part in the Tab order.
    void setTabStop(int row);

    void setEditor(const QString &attachmentId, QWidget *editor);
    /// The editor, which is the caller's again, and nullptr where there is none.
    QWidget *takeEditor(const QString &attachmentId);
    QWidget *editor(const QString &attachmentId) const { return m_editors.value(attachmentId); }
    QStringList edited() const { return m_editors.keys(); }

signals:
    /// The comment of this row is shown whole from now on: its height will change.
    void rowUnfolded(int row);
    void rowMade(casebook::ui::TimelineRow *row);

private:
    void fill(TimelineRow &widget, int row, const RowContext &context) const;
    TimelineRow *makeCard();
    TimelineRow *make(TimelineRow::Kind kind);
    TimelineRow::Kind kindOf(int row) const;
    QWidget *editorFor(int row) const;

    items::TimelineModel &m_model;
    MarkdownCache &m_texts;
    QWidget *m_parent;
    QMap<int, QWidget *> m_live;
    QHash<int, QList<TimelineRow *>> m_pool; ///< by kind
    QHash<QString, QWidget *> m_editors; ///< by attachment id
    QSet<QString> m_unfolded; ///< attachment ids of long comments that are shown whole
};

} // namespace casebook::ui
