#pragma once

#include <QLabel>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace casebook::ui {

/// What stands where a list has nothing to show: a picture, what it is, why, and what to do next.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent);

    void setTexts(QLatin1String iconName, const QString &title, const QString &text);
    /// Replaces the buttons; the first is the main one.
    struct Offer
    {
        QString text;
        std::function<void()> action;
    };
    void setOffers(const QList<Offer> &offers);

private:
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_offers;
    QList<QWidget *> m_buttons;
    QStringList m_offerTexts;
};

} // namespace casebook::ui
