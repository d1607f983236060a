#pragma once

#include "models/base/error.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace casebook::ui {

/// Stands in the place of everything when the casebook file can't be opened: what happened, why, what to do
/// next.
class StoreErrorPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StoreErrorPage(QWidget *parent = nullptr);
    void setError(const QString &path, const Error &error);

signals:
    void openOtherRequested();
    void retryRequested();

private:
    QLabel *m_text = nullptr;
    QLabel *m_detail = nullptr;
};

} // namespace casebook::ui
