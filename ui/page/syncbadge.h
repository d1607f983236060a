#pragma once

#include "models/domain/query.h"

#include <QToolButton>

namespace casebook::ui {

/// How a case or a part of it stands to its remote: shape and word, the reason in the tooltip; a press leads
/// to where it can be dealt with. Hidden while all is saved.
class SyncBadge final : public QToolButton
{
    Q_OBJECT

public:
    explicit SyncBadge(QWidget *parent);

    void setState(domain::SyncState state, const QString &hint = {});
    domain::SyncState state() const { return m_state; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    domain::SyncState m_state = domain::SyncState::Saved;
};

} // namespace casebook::ui
