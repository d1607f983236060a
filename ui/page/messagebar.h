#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace casebook::ui {

/// A line where something happened: what it is and what can be done about it, as buttons. Hidden while there
/// is nothing to say.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Problem };

    struct Action
    {
        QString text;
        std::function<void()> run;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void show(Kind kind, const QString &text, const QList<Action> &actions = {});
    void dismiss();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void clearButtons();

    QLabel *m_mark;
    QLabel *m_text;
    QHBoxLayout *m_line; ///< mark and text, and actions that fit beside them
    QHBoxLayout *m_buttons; ///< actions below
    QList<QPushButton *> m_actions;
    Kind m_kind = Kind::Information;
};

} // namespace casebook::ui
