#pragma once

#include "ui/outbox/workdelegate.h"

#include <QListView>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace casebook::ui {

/// A short list of things to do above what the chosen one is about; an empty state while there are none.
/// What was chosen stays chosen while the list changes; when it goes, its neighbour is chosen.
class WorkList final : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString title; ///< also the list's accessible name
        QLatin1String emptyIcon;
        QString emptyTitle;
        QString emptyText;
    };

    /// @p keyRole holds a qint64 that names a row; @p detail becomes this widget's.
    WorkList(const Words &words, QAbstractItemModel *model, int keyRole, const Clock &clock,
             WorkDelegate::LinesOf linesOf, QWidget *detail, QWidget *parent);

    int currentRow() const;
    void setCurrentRow(int row);
    void focusList();
    /// "3 changes", beside the title.
    void setCount(const QString &text);
    void addButton(QWidget *button);
    QWidget *view() const { return m_list; }

signals:
    /// -1: none.
    void currentChanged(int row);
    void activated(int row);
    void removeRequested(int row);
    void menuRequested(int row, const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void onCurrent(const QModelIndex &index);

    QAbstractItemModel *m_model; ///< in words
    int m_keyRole;
    qint64 m_key = 0;
    int m_row = -1;
    QListView *m_list;
    QStackedWidget *m_stack;
    QWidget *m_work;
    QWidget *m_empty;
    QLabel *m_count;
    QHBoxLayout *m_head;
};

} // namespace casebook::ui
