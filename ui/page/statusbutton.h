#pragma once

#include "models/domain/enums.h"

#include <QPushButton>

namespace casebook::ui {

/// A status as a button: shape, word and colour; its menu chooses another one.
class StatusButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit StatusButton(QWidget *parent);
    void setStatus(const domain::Status &status);

signals:
    void chosen(casebook::domain::StatusValue status);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();

    domain::Status m_status;
};

} // namespace casebook::ui
