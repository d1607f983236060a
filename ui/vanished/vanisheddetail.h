#pragma once

#include "models/store/syncledger.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace casebook::ui {

class MessageBar;

/// A case that its remote deleted, with every text that did not get through, to read and to copy, and what
/// can be done. Fed by plain values.
class VanishedDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit VanishedDetail(QWidget *parent);

    void show(const store::VanishedCase &gone, const QString &remote, const Timestamp &now);
    void clear();
    const std::optional<store::VanishedCase> &shown() const { return m_gone; }
    void focusChoices();
    /// Discarding can't be undone: it is asked for, beneath the texts.
    void askToDiscard();
    MessageBar *message() const { return m_message; }

signals:
    void createRequested();
    void discardConfirmed();

private:
    std::optional<store::VanishedCase> m_gone;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_textsLabel;
    QPlainTextEdit *m_texts;
    MessageBar *m_message;
    QPushButton *m_create;
    QPushButton *m_discard;
    QPushButton *m_copy;
};

} // namespace casebook::ui
