#pragma once

#include "ui/conflicts/textdiff.h"

#include <QTextEdit>

namespace casebook::ui {

/// A text to read and to copy, with what was added to it underlined and what was removed struck through; the
/// colours only come on top. As high as its text, up to a limit, from which on it scrolls.
class DiffView final : public QTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setParts(const QList<DiffPart> &parts);
    /// A text without marks; @p empty stands in its place, set back, where there is none.
    void setText(const QString &text, const QString &empty = {});
    /// What copying the whole gives: the text without what was removed from it.
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void render();
    void fit();

    QList<DiffPart> m_parts;
    QString m_text;
    QString m_empty;
};

} // namespace casebook::ui
