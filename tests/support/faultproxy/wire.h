#pragma once

#include "tests/support/faultproxy/faultproxy.h"

namespace casebook::test::wire {

// Blocking sockets on loopback.

/// A listening socket, or −1; @p port is the one it got.
int listenOnLoopback(quint16 &port);
/// A connected socket, or −1.
int connectToLoopback(quint16 port);
bool sendAll(int socket, const QByteArray &bytes);
/// The next message; @p rest holds what came after it. Not whole when the connection ended first.
WireMessage receive(int socket, QByteArray &rest, bool isAnswer, const QByteArray &method = {});
QByteArray headerOf(const QByteArray &head, const QByteArray &name);
QByteArray answer(const QByteArray &status, const QByteArray &headers, const QByteArray &body);

} // namespace casebook::test::wire
