#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>

class QCompleter;
class QKeyEvent;
class QLineEdit;
class QStandardItemModel;

namespace casebook::ui {

class Chip;
class ChipLayout;

/// One value with the text that shows it.
struct ChipValue
{
    QString value;
    QString label;

    bool operator==(const ChipValue &) const = default;
};

/// A list of values as chips with a place to type behind them: Enter or comma adds, Backspace in the empty
/// field removes the last, the arrows reach the chips, Delete removes one, typing offers completions. Values
/// are unique. TagsEdit and PeopleEdit say what the values are.
class ChipEdit : public QWidget
{
    Q_OBJECT

public:
    explicit ChipEdit(QWidget *parent = nullptr);

    /// What is chosen, without text that is still being typed.
    const QList<ChipValue> &chips() const { return m_chips; }
    /// Replaces everything; does not emit edited().
    void setChips(const QList<ChipValue> &chips);
    void setChipSuggestions(const QList<ChipValue> &suggestions);
    void setPlaceholderText(const QString &text);
    /// What is typed and no chip yet; it becomes one when the focus leaves.
    QString pendingText() const;
    /// Makes chips of what is typed.
    void commitPending();
    QLineEdit *lineEdit() const { return m_line; }

signals:
    void edited();

protected:
    /// What typed text means; nullopt: nothing.
    virtual std::optional<ChipValue> chipFor(const QString &typed) const;
    virtual QString chipAccessibleName(const ChipValue &chip) const = 0;
    const QList<ChipValue> &suggestions() const { return m_suggestions; }

    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool handleKey(QKeyEvent *event);
    void addTyped(const QString &text);
    bool addChip(const ChipValue &chip);
    void removeChip(int index);
    void insertWidget(const ChipValue &chip);
    void focusChip(int index);
    void offer(const QString &prefix);
    void fillCompletions();
    void setLabels();

    QList<ChipValue> m_chips;
    QList<Chip *> m_widgets;
    QList<ChipValue> m_suggestions;
    QString m_placeholder;
    ChipLayout *m_layout;
    QLineEdit *m_line;
    QStandardItemModel *m_completions;
    QCompleter *m_completer;
};

} // namespace casebook::ui
