#pragma once

#include <QWidget>

class QLabel;
class QHBoxLayout;

namespace casebook::ui {

/// A field of a form: its label above, the editor, and below it what is wrong with it. The label is the
/// editor's buddy (so its accessible name); the problem is its accessible description.
class FieldBox final : public QWidget
{
    Q_OBJECT

public:
    /// Takes @p editor over.
    FieldBox(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    QString problem() const;
    /// Empty: nothing is wrong.
    void setProblem(const QString &text);
    /// "157 of 160" beside the label, shown only when @p length comes near @p limit.
    void setLength(qsizetype length, int limit);
    /// A quiet word beside the label ("optional"); given way to by the length.
    void setNote(const QString &text);
    /// A button that belongs to the field, at the right of its editor (*Assign to me*).
    void addBeside(QWidget *widget);
    QString label() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    QLabel *m_label;
    QLabel *m_note;
    QHBoxLayout *m_row; // the editor and what stands beside it
    QWidget *m_editor;
    QLabel *m_problem;
    QString m_noteText;
    bool m_tooLong = false;
};

} // namespace casebook::ui
