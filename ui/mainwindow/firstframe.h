#pragma once

#include <QObject>

namespace casebook::ui {

/// Notices when a window's first cases are on the screen, and tells when everything that is not seen at first
/// may begin.
class FirstFrame final : public QObject
{
    Q_OBJECT

public:
    explicit FirstFrame(QObject *parent);

    /// The first cases, or what stands in their stead, are on the screen; more than once.
    void seen();

signals:
    /// Once.
    void painted();
    /// Once: after painted(), or when nobody sees the window.
    void over();

private:
    void end();

    bool m_isPainted = false;
    bool m_isOver = false;
};

} // namespace casebook::ui
