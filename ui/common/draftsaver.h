#pragma once

#include <QObject>
#include <QTimer>

namespace casebook::ui {

/// Says when text being written is to be saved: half a second after a pause, and every five seconds of
/// unbroken typing (issue 2, "Text being written"). Knows no text and no store.
class DraftSaver final : public QObject
{
    Q_OBJECT

public:
    static constexpr int pauseMilliseconds = 500;
    static constexpr int longestMilliseconds = 5000;

    explicit DraftSaver(QObject *parent = nullptr);

    /// The text has changed.
    void touched();
    /// Saves what is not saved yet now, as when its editor is closed. Does nothing when all is saved.
    void flush();
    /// Forgets what is not saved yet: it was submitted, or taken back.
    void forget();
    /// True while something typed has not been given to saveNow.
    bool isPending() const;

signals:
    void saveNow();

private:
    void save();

    QTimer m_pause;
    QTimer m_longest;
};

} // namespace casebook::ui
