#pragma once

#include "ui/page/timelinerow.h"

class QLabel;
class QMenu;
class QToolButton;

namespace casebook::ui {

class Avatar;
class MarkdownCache;
class MarkdownView;
class SyncBadge;

/// A comment as a card: who, when, whether edited, its Markdown rendered, and what can be done with it. A
/// deleted comment says so.
class CommentCard final : public TimelineRow
{
    Q_OBJECT

public:
    CommentCard(MarkdownCache &texts, QWidget *parent);
    void tick(const RowContext &context) override;
    /// Shows the whole of a long text.
    void unfold();
    /// Has the text of @p entry rendered, which may soon be shown by a card as wide as this.
    void prepare(const domain::TimelineEntry &entry) const;

signals:
    /// A person wants to read the whole of the text.
    void unfolded();

protected:
    void fill(const RowContext &context) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QToolButton *addButton(QLatin1String iconName, const QString &text, const QString &shortcut);
    void say(const Timestamp &now);
    void applyColors();
    bool isDeleted() const { return !entry().attachment; }
    QString markdown() const;
    void copy();
    void showMenu(const QPoint &globalPosition);

    Timestamp m_now;
    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_time;
    SyncBadge *m_badge;
    QToolButton *m_quote;
    QToolButton *m_edit;
    QToolButton *m_more;
    MarkdownView *m_body;
    QToolButton *m_showAll;
};

} // namespace casebook::ui
