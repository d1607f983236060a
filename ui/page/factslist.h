#pragma once

#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;

namespace casebook::ui {

/// Names and values to read and to copy, one below the other.
class FactsList final : public QWidget
{
    Q_OBJECT

public:
    struct Fact
    {
        QString name;
        QString value;
        QString toolTip = {};
        bool copyable = false; ///< with a button that copies the value
        QString link = {}; ///< opened by a click on the value
    };

    explicit FactsList(QWidget *parent);
    void setFacts(const QList<Fact> &facts);

signals:
    void linkClicked(const QString &url);

private:
    void addFact(const Fact &fact, int row);
    void addCopyable(const Fact &fact, QLabel *name, int row);

    QGridLayout *m_grid;
};

} // namespace casebook::ui
