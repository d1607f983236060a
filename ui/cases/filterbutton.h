#pragma once

#include <QPointer>
#include <QToolButton>

namespace casebook::ui {

/// A button of the filter bar: what it filters by, what is chosen, and the popup where one chooses.
class FilterButton final : public QToolButton
{
    Q_OBJECT

public:
    /// @p title: "Status", "Tags" …
    FilterButton(const QString &title, QWidget *parent);

    QString title() const { return m_title; }
    /// The popup that a click opens below the button; becomes a child.
    void setPopup(QWidget *popup);
    QWidget *popup() const { return m_popup; }
    /// Names of the chosen values; none: nothing is filtered by this button.
    void setChosen(const QStringList &labels);
    bool isFiltering() const { return !m_chosen.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openPopup();
    QString shownText() const;

    QString m_title;
    QStringList m_chosen;
    QPointer<QWidget> m_popup;
};

} // namespace casebook::ui
