#pragma once

#include "ui/remotes/syncline.h"

#include <QToolButton>

namespace casebook::ui {

/// Says how the remotes stand; pressed, it shows what can be done about them.
class SyncIndicator final : public QToolButton
{
    Q_OBJECT

public:
    explicit SyncIndicator(QWidget *parent = nullptr);

    void setLine(const SyncLine &line);
    const SyncLine &line() const { return m_line; }

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    SyncLine m_line;
};

} // namespace casebook::ui
