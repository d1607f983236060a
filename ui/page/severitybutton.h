#pragma once

#include "models/domain/enums.h"

#include <QPushButton>

namespace casebook::ui {

/// A severity as a button: shape, word and colour; its menu chooses another one.
class SeverityButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit SeverityButton(QWidget *parent);
    void setSeverity(const domain::Severity &severity);

signals:
    void chosen(casebook::domain::SeverityValue severity);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();

    domain::Severity m_severity;
};

} // namespace casebook::ui
