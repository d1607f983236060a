#pragma once

#include <QWidget>

class QPushButton;

namespace casebook::ui {

/// What an empty casebook shows at first: what this is, and the three ways to begin.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    /// While the sample is being made its button waits.
    void setBusy(bool busy);

signals:
    void newCaseRequested();
    void importRequested();
    void sampleRequested();

private:
    QPushButton *m_sample = nullptr;
};

} // namespace casebook::ui
