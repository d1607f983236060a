#pragma once

#include <QPointer>
#include <QToolButton>

#include <functional>

namespace casebook::ui {

/// A button of the filter bar: what it filters by, what is chosen, and the popup where one chooses.
class FilterButton final : public QToolButton
{
    Q_OBJECT

public:
    /// @p title: "Status", "Tags" …
    FilterButton(const QString &title, QWidget *parent);

    QString title() const { return m_title; }
    /// Makes the popup that a click opens below the button, when it is needed; it becomes a child.
    using PopupMaker = std::function<QWidget *()>;
    void setPopupMaker(PopupMaker maker);
    /// One that is there already.
    void setPopup(QWidget *popup);
    QWidget *popup();
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
    PopupMaker m_makePopup;
    QPointer<QWidget> m_popup;
};

} // namespace casebook::ui
