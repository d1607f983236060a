#pragma once

#include <QPlainTextEdit>

namespace casebook::ui {

/// A part of a text in UTF-16 units, to be marked.
struct TextMark
{
    int position = 0;
    int length = 0;

    bool operator==(const TextMark &) const = default;
};

/// A field for the JSON of an action, in a font of fixed width. Problems are underlined where they are.
/// Ctrl+Return submits, Tab goes to the next control.
class ActionEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ActionEdit(QWidget *parent = nullptr);

    void setMarks(const QList<TextMark> &marks);
    const QList<TextMark> &marks() const { return m_marks; }
    /// Puts the cursor on a part and brings it into sight.
    void goTo(const TextMark &mark);
    /// Takes the place of the whole text, and can be undone.
    void replaceText(const QString &text);

signals:
    void submitRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showMarks();

    QList<TextMark> m_marks;
};

} // namespace casebook::ui
