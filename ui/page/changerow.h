#pragma once

#include "ui/page/timelinerow.h"

class QIcon;
class QLabel;

namespace casebook::ui {

/// A change as a sentence in one line, with its time; what it names further stands below, long texts and what
/// is not understood are a click away.
class ChangeRow final : public TimelineRow
{
    Q_OBJECT

public:
    explicit ChangeRow(QWidget *parent);
    void tick(const RowContext &context) override;

protected:
    void fill(const RowContext &context) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void say(const Timestamp &now);
    void onLink(const QString &link);
    QString linksHtml() const;
    QIcon entryIcon() const;

    ActivityText m_text;
    Timestamp m_now;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_excerpt;
};

} // namespace casebook::ui
