#pragma once

#include <QWidget>

namespace casebook::ui {

/// A person's initials in a circle. The name stands beside it, so it says nothing to assistive technology.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);
    void setName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

} // namespace casebook::ui
